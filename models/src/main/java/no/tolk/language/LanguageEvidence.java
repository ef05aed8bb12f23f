package no.tolk.language;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the words of a text say about its language. Words with a capital count only where a language lists them and no
 * word stands right before them: most of the others are parts of names and titles.
 */
final class LanguageEvidence {
    /** What is longer is no word: bounding it bounds the work. */
    private static final int LONGEST_WORD = 60;

    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\d])\\p{L}{1," + LONGEST_WORD + "}+(?![\\p{L}\\d])");

    /** What speaks for Norwegian before the first word. */
    private static final double EXPECTED = 1.0;
    /** What a word's letters and ending count, beside a listed word. */
    private static final double FORM = 0.5;

    private final LanguageClues clues;
    private final Map<Language, Double> scores = new EnumMap<>(Map.of(Language.NB, EXPECTED, Language.NN, EXPECTED));
    private final Map<Language, Integer> known = new EnumMap<>(Language.class);
    /** How many of the words that no language lists look like words of one. */
    private final Map<Language, Integer> formed = new EnumMap<>(Language.class);

    private int words;
    private final Set<String> onlyEnglish = new HashSet<>();
    private final Set<String> onlyNorwegian = new HashSet<>();
    private int letters;
    private int latinLetters;

    LanguageEvidence(String text, LanguageClues clues) {
        this.clues = clues;
        text.codePoints().filter(Character::isLetter).forEach(letter -> {
            letters++;
            if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN) {
                latinLetters++;
            }
        });
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            String small = word.toLowerCase(Locale.ROOT);
            boolean isSmall = word.equals(small);
            if (isSmall || isInCapitals(word) || !followsWord(text, matcher.start())) {
                add(small, isSmall);
            }
        }
    }

    /** How much speaks for a language: only for comparing the Scandinavian ones with each other. */
    double score(Language language) {
        return scores.getOrDefault(language, 0.0);
    }

    /** How many of the words a language lists. */
    int known(Language language) {
        return known.getOrDefault(language, 0);
    }

    int words() {
        return words;
    }

    /** How many words in small letters neither are listed for a language nor look like words of it. */
    int strange(Language language) {
        return words - known(language) - formed.getOrDefault(language, 0);
    }

    /** How many different words English lists and Norwegian does not. */
    int onlyEnglish() {
        return onlyEnglish.size();
    }

    /** How many different words Norwegian lists and English does not. */
    int onlyNorwegian() {
        return onlyNorwegian.size();
    }

    /** Whether most of the letters are none that a language in a list is written with. */
    boolean isInOtherScript() {
        return latinLetters * 2 < letters;
    }

    private static boolean isInCapitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static boolean followsWord(String text, int start) {
        if (start < 2
                || !Character.isSpaceChar(text.charAt(start - 1)) && !Character.isWhitespace(text.charAt(start - 1))) {
            return false;
        }
        char before = text.charAt(start - 2);
        return Character.isLetterOrDigit(before) || before == ',';
    }

    /** @param withForm whether a word that no language lists counts by its letters */
    private void add(String word, boolean withForm) {
        Set<Language> languages = clues.ofWord(word);
        if (!languages.isEmpty()) {
            words++;
            languages.forEach(language -> known.merge(language, 1, Integer::sum));
            contrast(word, languages);
            weigh(languages, 1);
        } else if (withForm) {
            words++;
            List<Set<Language>> forms = clues.ofForm(word);
            forms.forEach(form -> weigh(form, FORM));
            forms.stream().flatMap(Set::stream).distinct().forEach(language -> formed.merge(language, 1, Integer::sum));
        }
    }

    private void contrast(String word, Set<Language> languages) {
        boolean english = languages.contains(Language.EN);
        boolean norwegian = languages.stream().anyMatch(Language::isNorwegian);
        if (english && !norwegian) {
            onlyEnglish.add(word);
        } else if (norwegian && !english) {
            onlyNorwegian.add(word);
        }
    }

    /** The fewer the languages that have a clue, the more it tells. */
    private void weigh(Set<Language> languages, double weight) {
        double evidence = weight * Math.log((double) Language.values().length / languages.size());
        languages.forEach(language -> scores.merge(language, evidence, Double::sum));
    }
}
