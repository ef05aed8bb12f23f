package no.tolk.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tolk.split.Addresses;

/** The words and groups of digits of a text, in order; everything else is the gaps between them. */
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
    private static final Pattern ADDRESS =
            Pattern.compile("(?<!\\S)\\S*(?:://|www\\.|@)\\S*|" + Addresses.PATTERN.pattern());

    /** Repetitions are bounded, since the regex engine takes a stack frame for each. */
    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "\\d{4}-\\d{2}-\\d{2}(?!\\d)", // 2024-05-17
            "\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?!\\d|[.,/-]\\d)", // 17.05.2024
            // 1 250 000,50, but not the E6 300 metres on
            "(?<!(?<!\\p{L})\\p{L})\\d{1,3}(?:" + SPACES + "\\d{3}){1,8}(?!\\d)(?:[.,]\\d{1,2}(?!\\d))?",
            "\\d*[½¼¾]",
            "\\d+(?:[.,:]\\d+){0,20}",
            "\\p{L}[\\p{L}\\p{M}]*(?:['’]clock)?"));

    private static final Pattern CLOSE = Pattern.compile("[\\s\u00a0\u202f-]*");

    private final String text;
    private final List<Token> tokens;

    private NumberTokens(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static NumberTokens of(String text) {
        String withoutAddresses = ADDRESS.matcher(text)
                .replaceAll(address -> " ".repeat(address.group().length()));
        List<Token> tokens = TOKEN.matcher(withoutAddresses)
                .results()
                .map(token -> new Token(token.group(), token.start(), token.end()))
                .toList();
        return new NumberTokens(text, tokens);
    }

    int size() {
        return tokens.size();
    }

    Token get(int token) {
        return tokens.get(token);
    }

    String word(int token) {
        return tokens.get(token).text();
    }

    /** Whether there is such a token, it is a word, and at most spaces and hyphens stand before it. */
    boolean isWordClosely(int token) {
        return token < tokens.size()
                && !tokens.get(token).digits()
                && CLOSE.matcher(text.substring(
                                tokens.get(token - 1).end(), tokens.get(token).start()))
                        .matches();
    }

    /** The word closely behind a token; empty if there is none. */
    String wordBehind(int token) {
        return isWordClosely(token + 1) ? word(token + 1) : "";
    }

    Stream<String> words() {
        return tokens.stream().filter(token -> !token.digits()).map(Token::text);
    }
}
