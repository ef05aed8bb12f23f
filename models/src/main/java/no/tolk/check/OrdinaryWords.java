package no.tolk.check;

import java.util.Set;
import no.tolk.resource.ListResource;

/**
 * The words of a language that are no names: those of a list, with other endings too, and what two of them make together.
 * The lists are made of the sentences in {@code models/training} by {@code wordlists.py} there.
 */
final class OrdinaryWords {
    static final OrdinaryWords NORWEGIAN = new OrdinaryWords(
            "ordinary-nb.txt",
            Set.of("s", "a", "e", "n", "r", "t", "en", "et", "er", "ar", "ene", "ane", "ens", "ets", "enes", "anes"));
    static final OrdinaryWords ENGLISH = new OrdinaryWords(
            "ordinary-en.txt",
            Set.of(
                    "s", "d", "es", "ed", "ing", "ings", "ly", "ally", "al", "ial", "ic", "ity", "ive", "ent", "ant",
                    "able", "less", "ness", "ful", "ous", "ment", "ion", "ions"));

    private static final int SHORTEST_STEM = 4;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_ENDING = 4;

    /** What is longer is no word, and taking it apart takes long. */
    private static final int LONGEST = 60;

    private final Set<String> words;
    private final Set<String> endings;

    private OrdinaryWords(String resource, Set<String> endings) {
        this.words = ListResource.words(OrdinaryWords.class, resource);
        this.endings = endings;
    }

    /** Whether a word, in small letters, is one of them; {@code word + "e"} is the infinitive of a Norwegian imperative. */
    boolean contains(String word) {
        return word.length() <= LONGEST && (isForm(word) || words.contains(word + 'e') || isCompound(word));
    }

    private boolean isForm(String word) {
        if (words.contains(word)) {
            return true;
        }
        for (int end = word.length() - 1; end >= Math.max(SHORTEST_STEM, word.length() - LONGEST_ENDING); end--) {
            String stem = word.substring(0, end);
            if (endings.contains(word.substring(end)) && (words.contains(stem) || words.contains(stem + 'e'))) {
                return true;
            }
        }
        return false;
    }

    private boolean isCompound(String word) {
        for (int end = SHORTEST_PART; end <= word.length() - SHORTEST_PART; end++) {
            if (isFirstPart(word.substring(0, end)) && isForm(word.substring(end))) {
                return true;
            }
        }
        return false;
    }

    /** Norwegian joins words with an <i>s</i> or an <i>e</i> between, or with nothing. */
    private boolean isFirstPart(String part) {
        return words.contains(part)
                || part.length() > SHORTEST_PART
                        && (part.endsWith("s") || part.endsWith("e"))
                        && words.contains(part.substring(0, part.length() - 1));
    }
}
