package no.tolk.translate;

/**
 * What goes through the model at once: a sentence, or a part of one that is too long.
 *
 * @param source its text
 * @param tokens ids of it, or of what the model reads in its place, as the encoder wants them
 */
record Segment(String source, long[] tokens) {}
