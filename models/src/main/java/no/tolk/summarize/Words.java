package no.tolk.summarize;

import java.util.regex.Pattern;

/** The words of a sentence, as people count them. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{Nd}]\\S*");

    private Words() {}

    /** How many runs without white space have a letter or a digit: a dash alone is no word. */
    static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }
}
