package no.tolk.text;

/**
 * A sentence, a heading or any other unit that is translated as one.
 *
 * @param start offset of its first code point in {@link Article#text()}
 * @param end offset after its last code point
 * @param text what stands there, untouched; it neither begins nor ends with white space
 */
public record Sentence(int start, int end, String text) {}
