package no.tolk.text;

import java.util.List;

/**
 * A paragraph of an article.
 *
 * @param kind what it is
 * @param start offset of its first code point in {@link Article#text()}, which is the start of its first sentence
 * @param end offset after its last code point, which is the end of its last sentence
 * @param text what stands there, untouched
 * @param sentences its sentences in order, at least one; between two of them there is white space or nothing
 */
public record Paragraph(ParagraphKind kind, int start, int end, String text, List<Sentence> sentences) {
    public Paragraph {
        sentences = List.copyOf(sentences);
    }
}
