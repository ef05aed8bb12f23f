/** Tells the languages of texts apart, by lists of words and endings beside the classes. */
package no.tolk.language;
