package no.tolk.split;

import java.util.Set;

/** A list of ends of words, whole words among them. */
final class WordEndings {
    private final Set<String> endings;
    private final int longest;

    WordEndings(Set<String> endings) {
        this.endings = endings;
        this.longest = endings.stream().mapToInt(String::length).max().orElse(0);
    }

    /** Whether the whole word is one of them. */
    boolean lists(String word) {
        return endings.contains(word);
    }

    /** Whether the word ends with one of them. Looks the word's ends up, so the list may be long. */
    boolean matches(String word) {
        for (int start = Math.max(0, word.length() - longest); start < word.length(); start++) {
            if (endings.contains(word.substring(start))) {
                return true;
            }
        }
        return false;
    }
}
