package no.tolk.check;

import java.util.List;
import java.util.regex.Pattern;

/** Splits a text into words and groups of digits; everything else is the gaps between them. */
final class NumberTokens {
    /** A piece of a text, {@code end} exclusive, in UTF-16 units. */
    record Token(String text, int start, int end) {
        boolean digits() {
            return "0123456789½¼¾".indexOf(text.charAt(0)) >= 0;
        }
    }

    /** The spaces that may stand between groups of three digits. */
    static final String SPACES = "[ \u00a0\u2009\u202f]";

    /** Addresses are copied, and their digits follow no language's rules. */
    private static final Pattern ADDRESS = Pattern.compile("(?<!\\S)\\S*(?:://|www\\.|@)\\S*");

    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "\\d{4}-\\d{2}-\\d{2}(?!\\d)", // 2024-05-17
            "\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?!\\d|[.,/-]\\d)", // 17.05.2024
            "\\d{1,3}(?:" + SPACES + "\\d{3})+(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?", // 1 250 000,50
            "\\d*[½¼¾]",
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
