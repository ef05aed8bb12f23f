package no.tolk.check;

import java.util.regex.Pattern;

/**
 * Tells whether a number that is below zero in the source seems to be above it in the target. English has many ways to say
 * it (<i>12 below</i>, <i>fell by 5 per cent</i>, <i>a loss of 2 million</i>), and any of them anywhere will do.
 */
final class LostMinus {
    private static final String UNIT = "\\s?(?:grad|°|prosent|%)";

    /** Neither <i>pluss/minus 2</i> and <i>6 minus 2</i>, nor a dash that opens a quotation, nor the second half of a range. */
    private static final Pattern NORWEGIAN = Pattern.compile(
            "(?<!pluss[\\s/-]{1,3}|pluss eller |\\d\\s|\\p{L})minus\\s\\d|(?<=[^\\s\\d]\\s|\\()[-−–]\\d{1,9}(?:[.,]\\d{1,9})?"
                    + UNIT + "|^-\\d{1,9}(?:[.,]\\d{1,9})?" + UNIT,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SIGN = Pattern.compile("(?<![\\p{L}\\d.,])[-−–—]\\s?[$£€]?\\d");
    private static final WordPatterns BELOW_ENGLISH = WordPatterns.read("below-en.txt");

    private LostMinus() {}

    static boolean isBelowZero(String source) {
        return NORWEGIAN.matcher(source).find();
    }

    static boolean saysBelow(String target) {
        return SIGN.matcher(target).find() || Words.of(target).stream().anyMatch(BELOW_ENGLISH::match);
    }
}
