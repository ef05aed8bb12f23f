/**
 * Paragraphs to sentences: {@link no.tolk.split.SentenceSplitter}, by rules and by the lists of Norwegian words beside its
 * classes.
 */
package no.tolk.split;
