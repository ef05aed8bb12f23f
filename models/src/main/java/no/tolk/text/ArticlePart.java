package no.tolk.text;

import java.util.Objects;

/**
 * A part of an article as its source delivers it: a whole text whose structure is to be found, or a paragraph that the
 * source says the kind of, as HTML does.
 *
 * @param kind what the source says it is; null where that is to be found out, and the text may hold many paragraphs
 * @param text any string
 */
public record ArticlePart(ParagraphKind kind, String text) {
    public ArticlePart {
        Objects.requireNonNull(text, "text");
    }

    /** A text whose structure is to be found. */
    public static ArticlePart unmarked(String text) {
        return new ArticlePart(null, text);
    }
}
