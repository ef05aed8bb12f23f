package no.tolk.evaluate;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The tokens of mteval-v13a, WMT's scoring script, by which BLEU scores are commonly published. Punctuation of ASCII
 * alone is set apart: a dash or a quotation mark outside it stays with its word.
 */
final class Tokenizer13a {
    /** All ASCII symbols but the apostrophe, comma, full stop and hyphen. */
    private static final Pattern SYMBOL = Pattern.compile("([{-~\\[-` -&(-+:-@/])");

    private static final Pattern STOP_AFTER_NON_DIGIT = Pattern.compile("([^0-9])([.,])");
    private static final Pattern STOP_BEFORE_NON_DIGIT = Pattern.compile("([.,])([^0-9])");
    private static final Pattern HYPHEN_AFTER_DIGIT = Pattern.compile("([0-9])(-)");

    private Tokenizer13a() {}

    static List<String> tokenize(String segment) {
        String text = Whitespace.stripEnd(segment)
                .replace("<skipped>", "")
                .replace("-\n", "")
                .replace("\n", " ")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
        text = SYMBOL.matcher(" " + text + " ").replaceAll(" $1 ");
        text = STOP_AFTER_NON_DIGIT.matcher(text).replaceAll("$1 $2 ");
        text = STOP_BEFORE_NON_DIGIT.matcher(text).replaceAll(" $1 $2");
        text = HYPHEN_AFTER_DIGIT.matcher(text).replaceAll("$1 $2 ");
        return Whitespace.split(text);
    }
}
