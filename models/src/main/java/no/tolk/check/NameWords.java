package no.tolk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text with what their place and their capitals tell about names. */
final class NameWords {
    /**
     * A word, or a part of one between hyphens.
     *
     * @param text as written, without the dots of <i>U.S.</i>
     * @param key for comparing spellings, see {@link NameSpelling#key}
     * @param initial whether its capital proves nothing, since a sentence or a quotation begins there
     * @param afterComma whether a comma stands before it
     * @param joined whether nothing but a space, a hyphen or an initial's dot stands between it and the word before
     */
    record Word(String text, String key, boolean initial, boolean joined, boolean afterComma) {
        boolean capital() {
            return Character.isUpperCase(text.codePointAt(0));
        }

        /** Whether the word, of two letters at least, has no small ones but an ending. */
        boolean acronym() {
            return ACRONYM.matcher(text).matches();
        }

        boolean isLong() {
            return text.length() > 3;
        }

        /** In small letters, without a genitive and the verb of <i>I'm</i>. */
        String lowerCase() {
            return CLITIC.matcher(text.toLowerCase(Locale.ROOT)).replaceFirst("");
        }
    }

    private static final Pattern WORD = Pattern.compile(
            "(?:\\p{Lu}\\.){2,8}|\\p{L}[\\p{L}\\p{M}\\p{N}]*+(?:['’]\\p{L}[\\p{L}\\p{M}]*+){0,3}+['’]?+");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]+(?:['’]?s)?");
    private static final Pattern CLITIC = Pattern.compile("['’](?:s|m|d|re|ve|ll)?$");
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[ \u00a0]|-|\\. ?");
    private static final Pattern BEGINNING =
            Pattern.compile("[.!?:…;][\"'”’»)]*\\s*[\"'“”‘„«(–—-]?\\s*|.*[\"“”‘„«–—•*]\\s*|\\s*['-]\\s*");
    private static final Set<String> ABBREVIATIONS =
            Set.of("st", "mr", "mrs", "ms", "dr", "prof", "jr", "sr", "rev", "gen", "sen");

    private static final String OPENING = "\"“„«‘'";
    private static final String CLOSING = "\"”“»’'";

    private NameWords() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        String previous = "";
        int end = 0;
        while (matcher.find()) {
            String between = text.substring(end, matcher.start());
            String word = matcher.group().replace(".", "");
            words.add(new Word(
                    word,
                    NameSpelling.key(word),
                    (words.isEmpty() || begins(between, previous)) && !quoted(text, matcher.start(), matcher.end()),
                    !words.isEmpty() && BETWEEN_PARTS.matcher(between).matches(),
                    between.startsWith(",")));
            previous = word;
            end = matcher.end();
        }
        return words;
    }

    /** Whether a word is quoted by itself: nobody says but one word. */
    private static boolean quoted(String text, int start, int end) {
        return start > 0
                && end < text.length()
                && OPENING.indexOf(text.charAt(start - 1)) >= 0
                && CLOSING.indexOf(text.charAt(end)) >= 0;
    }

    private static boolean begins(String between, String previous) {
        boolean abbreviated = between.startsWith(".")
                && (previous.length() == 1 || ABBREVIATIONS.contains(previous.toLowerCase(Locale.ROOT)));
        return !abbreviated
                && !between.equals("-")
                && BEGINNING.matcher(between).matches();
    }

    /** The first letters of the words with a capital: what an acronym is made of. */
    static String initials(List<Word> words) {
        return words.stream()
                .filter(Word::capital)
                .map(word -> word.text().substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Whether a text is written in capitals, which tell nothing then. */
    static boolean inCapitals(List<Word> words) {
        List<Word> longer = words.stream().filter(Word::isLong).toList();
        return !longer.isEmpty() && 2 * longer.stream().filter(Word::acronym).count() > longer.size();
    }
}
