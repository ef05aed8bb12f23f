package no.tolk.translate;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tolk.language.LanguageIdentifier;
import no.tolk.resource.ListResource;

/**
 * Headlines in capitals. Models have read few of them and cannot spell them; in small letters they are a sentence like
 * any other, whose translation is put back in capitals.
 */
final class Capitals {
    private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

    /** An acronym is shorter than most words, and stays what it is. */
    private static final Pattern LONG_WORD = Pattern.compile("\\p{Lu}{5}");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** The first letter, where no number stands before it. */
    private static final Pattern BEGINNING = Pattern.compile("^[^\\p{L}\\p{N}]*\\p{L}");

    /** Words that are not written in small letters, by what they would be in small letters. */
    private static final Map<String, String> NAMES = ListResource.words(Capitals.class, "names-nb.txt").stream()
            .collect(Collectors.toUnmodifiableMap(Capitals::small, Function.identity()));

    private Capitals() {}

    /** Whether a text is in capitals, and not made of acronyms alone. */
    private static boolean only(String text) {
        return text.codePoints().noneMatch(Character::isLowerCase)
                && (LONG_WORD.matcher(text).find() || LANGUAGES.hasNorwegian(text));
    }

    /** The source as the model shall read it: if it is in capitals, in small letters but for the first and for names. */
    static String lowered(String source) {
        if (!only(source)) {
            return source;
        }
        String small = WORD.matcher(small(source)).replaceAll(word -> named(word.group()));
        return BEGINNING
                .matcher(small)
                .replaceFirst(first -> Matcher.quoteReplacement(first.group().toUpperCase(Locale.ROOT)));
    }

    private static String named(String word) {
        String name = NAMES.get(word);
        if (name == null && word.endsWith("s")) {
            String genitive = NAMES.get(word.substring(0, word.length() - 1));
            name = genitive == null ? null : genitive + "s";
        }
        return name == null ? word : name;
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The translation of a source: in capitals, if the source is. */
    static String restored(String source, String translation) {
        return only(source) ? translation.toUpperCase(Locale.ROOT) : translation;
    }
}
