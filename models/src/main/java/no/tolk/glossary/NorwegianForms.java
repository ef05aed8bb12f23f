package no.tolk.glossary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The forms in which a Norwegian term stands in texts, Bokmål and Nynorsk: nouns by number, definiteness and genitive,
 * and the adjectives before them. The rules give forms that do not exist, too, which no text has. Verbs and irregular
 * plurals are terms of their own.
 */
final class NorwegianForms {
    private static final List<String> ENDINGS = List.of("", "en", "et", "a", "er", "ene", "ar", "ane");
    private static final List<String> ENDINGS_AFTER_E = List.of("e", "en", "et", "a", "er", "ene", "ar", "ane");
    private static final List<String> ENDINGS_AFTER_ER = List.of("e", "ne", "ar", "ane");
    private static final List<String> ACRONYM_ENDINGS =
            List.of("", "-en", "-et", "-a", "-er", "-ene", "en", "et", "er", "ene");

    /** Shorter words have too many homographs among their forms. */
    private static final int SHORTEST_INFLECTED = 3;

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]+");
    private static final Pattern VOWEL_BEFORE_LAST = Pattern.compile(".*[aeiouyæøå][bdfgklmnprst]");
    private static final Pattern WEAK_LAST_SYLLABLE = Pattern.compile(".*[^aeiouyæøå]e[lr]");

    private NorwegianForms() {}

    /** What a word before a term's last stands for, in the form that the term has: the word itself first. */
    static List<String> adjectives(String word) {
        String stem = word.substring(0, word.length() - 1);
        boolean mayBeInflected = (word.endsWith("e") || word.endsWith("t"))
                && stem.length() >= SHORTEST_INFLECTED
                && !Character.isUpperCase(stem.charAt(0));
        return mayBeInflected ? List.of(word, stem) : List.of(word);
    }

    /** The forms of a term's last word. */
    static Set<String> noun(String word) {
        Set<String> forms = new LinkedHashSet<>(Set.of(word));
        if (ACRONYM.matcher(word).matches()) {
            forms.addAll(with(word, ACRONYM_ENDINGS));
        } else if (word.length() >= SHORTEST_INFLECTED) {
            stems(word).forEach(forms::addAll);
        }
        Set<String> genitives = new LinkedHashSet<>();
        forms.forEach(form -> genitives.add(form + "s"));
        forms.addAll(genitives);
        return forms;
    }

    private static Stream<Set<String>> stems(String word) {
        int length = word.length();
        String shorter = word.substring(0, length - 1);
        if (word.endsWith("e")) {
            return Stream.of(with(shorter, ENDINGS_AFTER_E));
        }
        Stream<Set<String>> forms = Stream.of(with(word, ENDINGS));
        if (word.endsWith("er")) {
            forms = Stream.concat(forms, Stream.of(with(word, ENDINGS_AFTER_ER)));
        }
        if (word.endsWith("um")) {
            forms = Stream.concat(forms, Stream.of(with(word.substring(0, length - 2), ENDINGS)));
        }
        if (WEAK_LAST_SYLLABLE.matcher(word).matches()) {
            forms = Stream.concat(forms, contracted(word));
        }
        if (VOWEL_BEFORE_LAST.matcher(word).matches()) {
            // program, programmet
            forms = Stream.concat(forms, Stream.of(with(word + word.charAt(length - 1), ENDINGS)));
        }
        return forms;
    }

    /** <i>artikkel, artikler; teater, teatret.</i> */
    private static Stream<Set<String>> contracted(String word) {
        String stem = word.substring(0, word.length() - 2);
        int last = stem.length() - 1;
        boolean isDouble = last > 0 && stem.charAt(last) == stem.charAt(last - 1);
        String contracted = (isDouble ? stem.substring(0, last) : stem) + word.charAt(word.length() - 1);
        return Stream.of(with(contracted, ENDINGS));
    }

    private static Set<String> with(String stem, List<String> endings) {
        Set<String> forms = new LinkedHashSet<>();
        endings.forEach(ending -> forms.add(stem + ending));
        return forms;
    }
}
