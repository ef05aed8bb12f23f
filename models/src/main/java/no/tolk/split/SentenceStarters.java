package no.tolk.split;

import java.util.Locale;
import java.util.Set;
import no.tolk.resource.ListResource;

/**
 * Words that begin sentences and are never part of a name: after "Jens P.", "dr." or "nr." they show that a new sentence
 * has begun. Function words and common nouns are listed; other nouns are known by endings that names do not have.
 */
public final class SentenceStarters {
    private static final int SHORTEST_NOUN = 7;

    private final Set<String> words = ListResource.words(SentenceStarters.class, "sentence-starters.txt");
    private final WordEndings nounEndings =
            new WordEndings(ListResource.words(SentenceStarters.class, "noun-endings.txt"));

    boolean contains(FollowingWord next) {
        if (next.kind() != FollowingWord.Kind.CAPITAL) {
            return false;
        }
        return contains(next.word());
    }

    /** Whether a word, in capitals or not, is one of them. */
    public boolean contains(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return words.contains(small) || small.length() >= SHORTEST_NOUN && nounEndings.matches(small);
    }
}
