package no.tolk.html;

import no.tolk.text.ParagraphKind;
import org.jsoup.nodes.Element;

/**
 * A section under a heading such as "Mest lest", which is passed over up to its end: the next heading that is not the
 * title of another article, or the end of the element that the heading stands in.
 */
final class FurnitureSection {
    /** How many elements the heading is in, itself included; 0 outside of such a section. */
    private int depth;

    boolean isOpen() {
        return depth > 0;
    }

    /**
     * Takes notice of a paragraph: it may begin or end a section.
     *
     * @param kind of the paragraph; may be null
     * @param around how many elements the paragraph is in
     */
    void paragraph(ParagraphKind kind, TextRun run, int around) {
        boolean heading = kind == ParagraphKind.SUBHEADING || kind == ParagraphKind.FACT;
        if (heading && Labels.headsFurniture(run.text())) {
            depth = around;
        } else if (kind == ParagraphKind.SUBHEADING && !run.isLinked()) {
            depth = 0;
        }
    }

    /**
     * Takes notice of an element's end. A header that only holds the heading is not the whole section.
     *
     * @param around how many elements the closed one was in
     */
    void closed(Element element, int around) {
        if (around + 1 < depth) {
            depth = element.normalName().equals("header") ? depth - 1 : 0;
        }
    }
}
