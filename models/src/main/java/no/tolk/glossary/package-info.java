/** The user's own terms: where they stand in Norwegian, and whether the wanted English stands in a translation. */
package no.tolk.glossary;
