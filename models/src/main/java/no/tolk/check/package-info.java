/**
 * What can be wrong with a translation, found by reading the source and the target side by side: numbers and names that
 * changed, text that repeats itself, text that is missing or was not translated at all. Nothing here needs a model. The
 * translator decodes a sentence again when a check finds something, and what remains lands in the output as flags, so
 * precision comes before recall: a check that often flags a good translation costs time and trust. Where the evidence is
 * weak a flag only informs, and nothing is decoded again.
 */
package no.tolk.check;
