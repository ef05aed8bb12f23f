package no.tolk.repair;

/**
 * A repair that was made to an article's text before it was stored.
 *
 * @param code what was repaired:
 *     <ul>
 *       <li>{@code bom}: byte order marks in front of the text are left out
 *       <li>{@code surrogate}: halves of a surrogate pair become U+FFFD
 *       <li>{@code malformed}: bytes of a page that are no text in its encoding become U+FFFD, as in browsers
 *       <li>{@code entity}: HTML's character references, such as {@code &aring;}, become the character
 *       <li>{@code double-encoded}: UTF-8 that was read as Windows-1252 or Latin-1, such as {@code Ã¥}, is decoded
 *       <li>{@code windows-1252}: bytes that are not UTF-8, and control characters, become what they are in Windows-1252
 *       <li>{@code crlf}: all other line ends become line feeds
 *       <li>{@code nbsp}: no-break spaces, and those of special widths, become spaces
 *       <li>{@code soft-hyphen}: soft hyphens are left out, or become hyphens at the end of a line
 *       <li>{@code zero-width}: invisible characters are left out, but for the joiner between pictograms
 *       <li>{@code bidi}: the marks of writing directions are left out
 *       <li>{@code control}: control characters become spaces, or are left out beside white space
 *       <li>{@code marks}: piles of more than 30 marks on a letter are divided by U+034F, as Unicode's stream-safe
 *           format has it
 *       <li>{@code nfc}: letters in parts are composed
 *       <li>{@code hyphenation}: words that were divided at the end of a line are joined, and wrapped lines with them
 *     </ul>
 *
 * @param count how many places were repaired; for {@code nfc}, how many letters
 */
public record Repair(String code, int count) {}
