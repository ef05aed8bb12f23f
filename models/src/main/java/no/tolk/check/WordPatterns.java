package no.tolk.check;

import java.util.HashSet;
import java.util.Set;
import no.tolk.resource.ListResource;

/**
 * A list of lower-case words, beginnings of words ({@code museum*}), ends ({@code *partiet}) and nouns that take an
 * ending ({@code park~}). A lookup takes as long as the word, so the list may be long.
 */
final class WordPatterns {
    /** What is longer is no word; only so many letters of it are looked at. */
    private static final int LONGEST = 40;

    private static final Set<String> NOUN_ENDINGS = Set.of(
            "", "s", "en", "et", "n", "t", "a", "er", "ar", "r", "ene", "ane", "ne", "ens", "ets", "ers", "enes", "es");

    private final Set<String> words = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> ends = new HashSet<>();
    private final Set<String> nouns = new HashSet<>();

    private WordPatterns() {}

    /** Reads a resource beside this class: patterns with white space between, and lines of comment that begin with #. */
    static WordPatterns read(String resource) {
        WordPatterns patterns = new WordPatterns();
        ListResource.words(WordPatterns.class, resource).forEach(patterns::add);
        return patterns;
    }

    private void add(String pattern) {
        if (pattern.endsWith("~")) {
            nouns.add(pattern.substring(0, pattern.length() - 1));
        } else if (pattern.startsWith("*")) {
            ends.add(pattern.substring(1));
        } else if (pattern.endsWith("*")) {
            beginnings.add(pattern.substring(0, pattern.length() - 1));
        } else {
            words.add(pattern);
        }
    }

    /** Whether a word, in lower case, is listed, or begins or ends as listed. */
    boolean match(String word) {
        if (words.contains(word)) {
            return true;
        }
        for (int i = 1; i <= Math.min(word.length(), LONGEST); i++) {
            String beginning = word.substring(0, i);
            if (beginnings.contains(beginning)
                    || nouns.contains(beginning) && NOUN_ENDINGS.contains(word.substring(i))
                    || ends.contains(word.substring(word.length() - i))) {
                return true;
            }
        }
        return false;
    }
}
