package no.tolk.glossary;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text: letters and digits, with hyphens and full stops inside. */
final class WordSequence {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[-.][\\p{L}\\p{M}\\p{N}]+)*");

    private WordSequence() {}

    static List<String> of(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** A word as it is where no sentence begins with it. */
    static String decapitalised(String word) {
        int rest = word.offsetByCodePoints(0, 1);
        return small(word.substring(0, rest)) + word.substring(rest);
    }
}
