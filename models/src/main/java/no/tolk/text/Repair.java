package no.tolk.text;

/**
 * A repair that was made to an article's text before it was stored.
 *
 * @param code what was repaired: {@code bom}, {@code surrogate}, {@code crlf} or {@code nfc}
 * @param count how many times; {@code nfc} is made once to the whole text
 */
public record Repair(String code, int count) {}
