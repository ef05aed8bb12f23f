package no.tolk.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells Bokmål, Nynorsk, Danish, Swedish and English apart by their function words, and by endings and letters of the
 * other words. Words with a capital do not count, since most are names. Reliable from about twenty words.
 *
 * <p>Safe for use by several threads.
 */
public final class LanguageIdentifier {
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d])\\p{Ll}+(?![\\p{L}\\d])");
    /** What speaks for Norwegian before the first word. */
    private static final double EXPECTED = 1.0;
    /** Below this number of words nothing but clear evidence makes a text foreign. */
    private static final int FEW_WORDS = 8;
    /** The least share of the words of a text that are in its language's list. */
    private static final double LEAST_COVERAGE = 0.2;

    private static final int SHORTEST_WITH_ENDING = 5;
    private static final int LONGEST_ENDING = 6;

    private final Map<String, List<Language>> clues = new HashMap<>();

    public LanguageIdentifier() {
        for (Language language : Language.values()) {
            if (language != Language.OTHER) {
                for (String clue : WordList.read("language-" + language.code() + ".txt")) {
                    clues.computeIfAbsent(clue, key -> new ArrayList<>()).add(language);
                }
            }
        }
    }

    /**
     * The language of most of a text. A text with hardly any words (names, numbers, results) counts as Bokmål: Norwegian
     * is what is expected.
     */
    public Language identify(String text) {
        Map<Language, Double> scores = new EnumMap<>(Map.of(Language.NB, EXPECTED, Language.NN, EXPECTED));
        Map<Language, Integer> known = new EnumMap<>(Language.class);
        int words = 0;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            words++;
            if (clues.containsKey(word)) {
                clues.get(word).forEach(language -> known.merge(language, 1, Integer::sum));
                add(scores, word, 1);
            } else {
                addForm(scores, word);
            }
        }
        Language best = best(scores);
        int knownWords = known.getOrDefault(best, 0);
        if (known.getOrDefault(Language.EN, 0) > knownWords) {
            best = Language.EN;
            knownWords = known.get(Language.EN);
        }
        boolean unknown = knownWords < LEAST_COVERAGE * words;
        if (unknown) {
            return words < FEW_WORDS ? Language.NB : Language.OTHER;
        }
        return best;
    }

    /** The Scandinavian languages have most of their words in common: here the telling ones decide. */
    private static Language best(Map<Language, Double> scores) {
        return Stream.of(Language.NB, Language.NN, Language.DA, Language.SV)
                .max(Comparator.comparing(language -> scores.getOrDefault(language, 0.0)))
                .orElseThrow();
    }

    private void addForm(Map<Language, Double> scores, String word) {
        for (int i = 0; i < word.length(); i++) {
            add(scores, "~" + word.charAt(i), 0.5);
            if (i + 1 < word.length()) {
                add(scores, "~" + word.substring(i, i + 2), 0.5);
            }
        }
        for (int length = LONGEST_ENDING; length >= 2 && word.length() >= SHORTEST_WITH_ENDING; length--) {
            if (length + 1 < word.length() && add(scores, "-" + word.substring(word.length() - length), 0.5)) {
                return;
            }
        }
    }

    /** Adds a clue to the scores of the languages that have it: the fewer they are, the more it tells. */
    private boolean add(Map<Language, Double> scores, String clue, double weight) {
        List<Language> languages = clues.get(clue);
        if (languages == null) {
            return false;
        }
        double evidence = weight * Math.log((double) Language.OTHER.ordinal() / languages.size());
        languages.forEach(language -> scores.merge(language, evidence, Double::sum));
        return true;
    }
}
