/**
 * Repairs of broken text, each counted: what bytes were misread, escaped or decomposed on the way is made what it was meant
 * to be. {@link no.tolk.repair.SourceText} gives the form in which a sentence is hashed and tokenised.
 */
package no.tolk.repair;
