package no.tolk.runs;

/**
 * What an attempt at a run is to do.
 *
 * @param inputDigest tells whether the input's files are the same as at an earlier attempt
 * @param translationKey what, besides the sentence, decides on a translation's bytes; part of a folder's name
 */
public record RunTask(RunSettings settings, String inputDigest, String translationKey) {}
