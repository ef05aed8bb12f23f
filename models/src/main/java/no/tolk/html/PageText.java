package no.tolk.html;

/**
 * The text of a page's bytes.
 *
 * @param windows1252 how many characters were read as Windows-1252, although the page does not say that it is in that
 * @param malformed how many places are no text in the page's encoding: U+FFFD stands there
 */
record PageText(String text, int windows1252, int malformed) {}
