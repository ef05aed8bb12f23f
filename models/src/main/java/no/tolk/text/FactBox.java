package no.tolk.text;

import java.util.regex.Pattern;
import no.tolk.resource.ListResource;

/** Boxes of facts: a heading, and what stands below it until running text goes on. Bokmål and Nynorsk. */
final class FactBox {
    private static final int LONGEST_HEADING = 100;
    private static final int LONGEST_LINE = 100;

    /** "Fakta om broen", "FAKTA: Broen", and headings of boxes that tell an article in short. */
    private static final Pattern HEADING = Pattern.compile("(?:FAKTA|Fakta) (?:om|OM) .+|FAKTA \\p{Lu}[^.!?]+"
            + "|(?:FAKTA|Fakta)\\s*[:|–]\\s*[^.!?]+"
            + "|(?i:fakta|faktaboks|dette er (?:saken|saka)|(?:saken|saka) kort|kortversjonen|kort (?:fortalt|fortald))"
            + "\\s*:?");
    /** A whole box in one paragraph. */
    private static final Pattern IN_ONE_PARAGRAPH =
            Pattern.compile("(?:FAKTA|Fakta|FAKTABOKS|Faktaboks)\\s*:\\s*\\S.*|FAKTA \\p{Lu}.*", Pattern.DOTALL);
    /** "Innbyggjarar: 2 417", "Dommer: Kari Moe (Fana)" */
    private static final Pattern LABELLED = Pattern.compile("\\p{Lu}[\\p{L}\\d /()-]{1,40}:\\s+\\S.{0,120}");
    /** What is told about a match below its result. */
    private static final Pattern OF_MATCH = Pattern.compile(
            "(?:[\\p{L}\\d.]{1,20} )?(?i:" + String.join("|", ListResource.words(FactBox.class, "match-facts.txt"))
                    + ")(?: [\\p{L}\\d.]{1,20})?\\s*:\\s*\\S.*",
            Pattern.DOTALL);

    private FactBox() {}

    /** Names the headings of boxes, and their contents. */
    static void name(Outline outline) {
        for (int i = 0; i < outline.size(); i++) {
            if (!outline.isUnknown(i)) {
                continue;
            }
            String text = outline.text(i);
            if (isHeading(text)) {
                outline.name(i, ParagraphKind.FACT);
                nameContents(outline, i + 1);
            } else if (IN_ONE_PARAGRAPH.matcher(text).matches()) {
                outline.name(i, ParagraphKind.FACT);
            }
        }
    }

    /** Names what is told about a match below its result. */
    static void nameMatchFacts(Outline outline) {
        for (int i = 1; i < outline.size(); i++) {
            boolean belowResult = outline.is(i - 1, ParagraphKind.TABLE) || outline.is(i - 1, ParagraphKind.FACT);
            if (belowResult
                    && outline.isUnknown(i)
                    && OF_MATCH.matcher(outline.text(i)).matches()) {
                outline.name(i, ParagraphKind.FACT);
            }
        }
    }

    private static void nameContents(Outline outline, int from) {
        for (int i = from; outline.isUnknown(i) || outline.is(i, ParagraphKind.CREDIT); i++) {
            if (!outline.isUnknown(i)) {
                continue;
            }
            boolean attached = outline.hasBlankLines() && !outline.isAfterBlank(i);
            if (!attached && !isItem(outline.text(i)) && !isShortLine(outline, i)) {
                return;
            }
            outline.name(i, ParagraphKind.FACT);
        }
    }

    private static boolean isHeading(String text) {
        return text.length() <= LONGEST_HEADING
                && !Prose.endsLikeSentence(text)
                && HEADING.matcher(text).matches();
    }

    private static boolean isItem(String text) {
        boolean labelled =
                !Prose.endsLikeSentence(text) && LABELLED.matcher(text).matches();
        return labelled || ListItem.begins(text) || ListItem.beginsWithDash(text);
    }

    /** A line that is no sentence and heads none. */
    private static boolean isShortLine(Outline outline, int index) {
        boolean headsProse = outline.isUnknown(index + 1) && Prose.is(outline.text(index + 1));
        return !headsProse
                && outline.text(index).length() <= LONGEST_LINE
                && !Prose.endsLikeSentence(outline.text(index));
    }
}
