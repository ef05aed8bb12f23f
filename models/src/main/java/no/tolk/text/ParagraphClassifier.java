package no.tolk.text;

import java.util.List;
import java.util.function.Consumer;
import no.tolk.repair.Characters;

/** Tells what each block of an article is, by its form and by its neighbours. */
final class ParagraphClassifier {
    /** Each names what it knows and leaves the rest to the next ones. */
    private static final List<Consumer<Outline>> RULES = List.of(
            RelatedLink::nameTitles,
            FactBox::name,
            Headings::nameHeadlineAlone,
            TableRow::name,
            FactBox::nameMatchFacts,
            ListItem::name,
            ParagraphClassifier::nameQuotes,
            Headings::nameHeadline,
            Headings::nameSubheadings,
            ListItem::nameShortLines,
            ParagraphClassifier::nameBody,
            Ticker::continueEntries,
            ParagraphClassifier::nameLead);

    private ParagraphClassifier() {}

    /** The blocks in their order, each with its kind. */
    static List<Block> classify(List<Block> blocks) {
        Outline outline = new Outline(blocks);
        RULES.forEach(rule -> rule.accept(outline));
        return outline.blocks();
    }

    private static void nameQuotes(Outline outline) {
        for (int i = 0; i < outline.size(); i++) {
            if (outline.isUnknown(i) && isSpeech(outline.text(i))) {
                outline.name(i, ParagraphKind.QUOTE);
            }
        }
    }

    /** A dash before a line without an end is also how headings quote. */
    private static boolean isSpeech(String text) {
        return Characters.isSpeechDash(text, 0) && Prose.endsLikeSentence(text);
    }

    private static void nameBody(Outline outline) {
        for (int i = 0; i < outline.size(); i++) {
            if (outline.isUnknown(i)) {
                outline.name(i, ParagraphKind.BODY);
            }
        }
    }

    /** The lead is the first paragraph of running text. */
    private static void nameLead(Outline outline) {
        if (outline.firstOf(ParagraphKind.LEAD) >= 0) {
            return;
        }
        for (int i = 0; i < outline.size(); i++) {
            if (outline.is(i, ParagraphKind.BODY) && Prose.is(outline.text(i))) {
                outline.name(i, ParagraphKind.LEAD);
                return;
            }
        }
    }
}
