package no.tolk.split;

/**
 * A stretch of a text, half-open, in code points.
 *
 * @param start offset of the first code point
 * @param end offset after the last code point
 */
public record Span(int start, int end) {}
