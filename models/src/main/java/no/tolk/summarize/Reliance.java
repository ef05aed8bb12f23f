package no.tolk.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.tolk.resource.ListResource;

/**
 * Which sentences of Norwegian say nothing without the one before: <i>Han sa også at ...</i>, <i>Det opplyser politiet.</i>
 * Rules on the first words, and on pronouns for persons whom the sentence has not named.
 */
final class Reliance {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

    private static final Set<String> CONNECTIVES = ListResource.words(Reliance.class, "connectives.txt");
    private static final Set<String> PERSONS = ListResource.words(Reliance.class, "persons.txt");
    private static final Set<String> SPEECH_VERBS = ListResource.words(Reliance.class, "speech-verbs.txt");
    private static final Set<String> PRONOUN_VERBS = ListResource.words(Reliance.class, "pronoun-verbs.txt");
    private static final Set<String> PRONOUNS_OR_ARTICLES = Set.of("de", "dei", "den");

    private Reliance() {}

    /** Whether the sentence leans on the one before it. */
    static boolean isIn(String sentence) {
        List<String> words =
                WORD.matcher(sentence).results().map(MatchResult::group).toList();
        List<String> small = new ArrayList<>();
        words.forEach(word -> small.add(word.toLowerCase(Locale.ROOT)));
        return !words.isEmpty() && (opens(small) || isOfUnnamedPerson(words, small));
    }

    private static boolean opens(List<String> words) {
        String first = words.get(0);
        String second = words.size() > 1 ? words.get(1) : "";
        return CONNECTIVES.contains(first)
                || first.equals("det") && SPEECH_VERBS.contains(second)
                || PRONOUNS_OR_ARTICLES.contains(first) && PRONOUN_VERBS.contains(second);
    }

    private static boolean isOfUnnamedPerson(List<String> words, List<String> small) {
        for (int i = 0; i < words.size(); i++) {
            if (PERSONS.contains(small.get(i)) && !isHans(words, i)) {
                return true;
            }
            // The first word has a capital in any case.
            if ((i > 0 || isHans(words, i)) && isCapitalised(words.get(i))) {
                return false;
            }
        }
        return false;
    }

    /** Whether the word is the name: with a capital inside a sentence, or before another name. */
    private static boolean isHans(List<String> words, int index) {
        return words.get(index).equals("Hans") && (index > 0 || words.size() > 1 && isCapitalised(words.get(1)));
    }

    private static boolean isCapitalised(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }
}
