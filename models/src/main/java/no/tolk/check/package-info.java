/**
 * What can be wrong with a translation, found by reading the source and the target side by side: numbers that changed,
 * text that repeats itself, text that is missing or was not translated at all. Nothing here needs a model. The
 * translator decodes a sentence again when a check finds something, and what remains lands in the output as flags, so
 * precision comes before recall: a check that often flags a good translation costs time and trust.
 */
package no.tolk.check;
