package no.tolk.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.tolk.text.ArticlePart;
import no.tolk.text.ParagraphKind;

/** Collects an article's paragraphs. What their text tells decides on their kinds besides what the markup tells. */
final class PartList {
    /** What may stand above a headline; the rest there is the name of a section and the like. */
    private static final Set<ParagraphKind> ABOVE_HEADLINE = EnumSet.of(
            ParagraphKind.SUBHEADING,
            ParagraphKind.LEAD,
            ParagraphKind.BYLINE,
            ParagraphKind.CAPTION,
            ParagraphKind.CREDIT,
            ParagraphKind.UPDATE);

    private static final Set<ParagraphKind> NEVER_REFERENCES = EnumSet.of(
            ParagraphKind.HEADLINE,
            ParagraphKind.LEAD,
            ParagraphKind.BYLINE,
            ParagraphKind.CAPTION,
            ParagraphKind.CREDIT,
            ParagraphKind.TIME);
    /** A longer heading was never closed, and holds paragraphs. */
    private static final int LONGEST_HEADING = 250;

    private static final int LONGEST_REFERENCE = 250;
    /** "Publisert", "kl.": what stands beside a date that is a paragraph of its own. */
    private static final int MOST_LETTERS_BESIDE_DATE = 25;

    private final List<ArticlePart> parts = new ArrayList<>();
    private boolean headlineSought;
    private boolean underReferenceLabel;

    /**
     * An empty list.
     *
     * @param headlineSought whether a headline will come
     */
    PartList(boolean headlineSought) {
        this.headlineSought = headlineSought;
    }

    List<ArticlePart> parts() {
        return List.copyOf(parts);
    }

    /** Whether the headline has not come yet, so that most of what came was left out. */
    boolean isHeadlineSought() {
        return headlineSought;
    }

    /** Whether the last paragraphs were "Les også" and links under it. */
    boolean isUnderReferenceLabel() {
        return underReferenceLabel;
    }

    void addRow(String row) {
        if (!headlineSought && !row.isBlank()) {
            parts.add(new ArticlePart(ParagraphKind.TABLE, row));
        }
    }

    /**
     * Adds a paragraph, unless it is furniture of the page. Outside of a live ticker a date is a note of when the article
     * was published or changed.
     *
     * @param marked the kind that the markup tells; null where it tells none
     * @param live whether it stands in a live ticker
     */
    void add(ParagraphKind marked, TextRun run, boolean live) {
        String text = run.text();
        ParagraphKind kind = isDate(marked, run) && !live ? ParagraphKind.UPDATE : kind(marked, run);
        headlineSought &= kind != ParagraphKind.HEADLINE;
        if (Labels.isFurniture(text) || headlineSought && !ABOVE_HEADLINE.contains(kind)) {
            return;
        }
        underReferenceLabel = kind == ParagraphKind.RELATED && (underReferenceLabel || Labels.isReferenceLabel(text));
        parts.add(new ArticlePart(kind, text));
    }

    private static boolean isDate(ParagraphKind marked, TextRun run) {
        boolean mayBeDate = marked == null || marked == ParagraphKind.BYLINE || marked == ParagraphKind.TIME;
        boolean aloneInIt = run.hasTime() && run.lettersBesideTime() <= MOST_LETTERS_BESIDE_DATE;
        return mayBeDate && (marked == ParagraphKind.TIME || aloneInIt);
    }

    private ParagraphKind kind(ParagraphKind marked, TextRun run) {
        String text = run.text();
        boolean reference = text.length() <= LONGEST_REFERENCE && Labels.beginsReference(text)
                || run.isLinked() && (marked == null || marked == ParagraphKind.SUBHEADING || underReferenceLabel);
        if (reference && !NEVER_REFERENCES.contains(marked)) {
            return ParagraphKind.RELATED;
        }
        return marked == ParagraphKind.SUBHEADING && text.length() > LONGEST_HEADING ? null : marked;
    }
}
