package no.tolk.evaluate;

import java.util.List;
import java.util.regex.Pattern;

/**
 * White space as the scores' reference implementation knows it, Python's {@code str.split()}: Unicode's White_Space and
 * the four information separators.
 */
final class Whitespace {
    private static final Pattern RUN = Pattern.compile("[\\p{IsWhite_Space}\\x1c-\\x1f]+");
    private static final Pattern AT_END = Pattern.compile("[\\p{IsWhite_Space}\\x1c-\\x1f]+\\z");

    private Whitespace() {}

    static List<String> split(String text) {
        return RUN.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    static String remove(String text) {
        return RUN.matcher(text).replaceAll("");
    }

    static String stripEnd(String text) {
        return AT_END.matcher(text).replaceFirst("");
    }
}
