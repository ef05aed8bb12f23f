package no.tolk.check;

import java.util.List;
import java.util.regex.Pattern;

/** Splits a text into words and groups of digits; everything else is the gaps between them. */
final class NumberTokens {
    /** A piece of a text, {@code end} exclusive, in UTF-16 units. */
    record Token(String text, int start, int end) {
        boolean digits() {
            char first = text.charAt(0);
            return first >= '0' && first <= '9' || FRACTIONS.indexOf(first) >= 0;
        }
    }

    static final String FRACTIONS = "½¼¾⅓⅔";

    /** Addresses are copied, and their digits follow no language's rules. */
    private static final Pattern ADDRESS = Pattern.compile("\\S*(?:://|www\\.|@)\\S*");

    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "\\d{4}-\\d{2}-\\d{2}(?!\\d)",
            "\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?![\\d.,/-]\\d|\\d)",
            "\\d{1,3}(?:[ \u00a0\u2009\u202f]\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?",
            "\\d*[" + FRACTIONS + "]",
            "\\d+(?:[.,:]\\d+)*",
            "\\p{L}[\\p{L}\\p{M}]*(?:['’]clock)?"));

    private NumberTokens() {}

    static List<Token> of(String text) {
        String withoutAddresses = ADDRESS.matcher(text)
                .replaceAll(address -> " ".repeat(address.group().length()));
        return TOKEN.matcher(withoutAddresses)
                .results()
                .map(token -> new Token(token.group(), token.start(), token.end()))
                .toList();
    }
}
