package no.tolk.check;

import no.tolk.check.NumberLexicon.Kind;

/**
 * What the words around a number, and the text as a whole, add to what it can mean: an hour where the text tells the
 * time, a century, a decade, the same length of time in another unit.
 */
final class NumberContext {
    private final String text;
    private final NumberTokens tokens;
    private final NumberLexicon lexicon;
    private final boolean tellsTime;
    private final boolean tellsCenturies;

    private NumberContext(
            String text, NumberTokens tokens, NumberLexicon lexicon, boolean tellsTime, boolean tellsCenturies) {
        this.text = text;
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.tellsTime = tellsTime;
        this.tellsCenturies = tellsCenturies;
    }

    static NumberContext of(String text, NumberTokens tokens, NumberLexicon lexicon) {
        boolean tellsTime = ClockTimes.areIn(text) || mention(Kind.CLOCK, tokens, lexicon);
        return new NumberContext(text, tokens, lexicon, tellsTime, mention(Kind.CENTURY, tokens, lexicon));
    }

    private static boolean mention(Kind kind, NumberTokens tokens, NumberLexicon lexicon) {
        return tokens.words().anyMatch(word -> lexicon.is(kind, word));
    }

    boolean tellsTime() {
        return tellsTime;
    }

    /**
     * Adds the meanings of a number that begins at a token and has a word right behind it, or none (an empty string).
     */
    void explain(Quantity quantity, int first, String wordBehind) {
        lexicon.number(Kind.MEASURE, wordBehind).ifPresent(quantity::orElseTimes);
        lexicon.unit(wordBehind).ifPresent(quantity::measuredIn);
        int whole = quantity.whole();
        if (whole < 0) {
            return;
        }
        if (whole < 100 && lexicon.is(Kind.DECADE, wordBehind)) {
            quantity.orElseDecades();
        }
        if (tellsCenturies || lexicon.is(Kind.DECADE, wordBehind)) {
            century(quantity, whole);
        }
        hour(quantity, whole, first);
        shortYear(quantity, wordBehind);
    }

    /** 1700-tallet is the 18th century, and the other way round. */
    private static void century(Quantity quantity, int whole) {
        if (whole >= 100 && whole <= 2000 && whole % 100 == 0) {
            quantity.orElse(whole / 100 + 1);
        } else if (whole >= 2 && whole <= 21) {
            quantity.orElse(100L * (whole - 1));
        }
    }

    private void hour(Quantity quantity, int whole, int first) {
        if (whole <= 24 && tellsTime) {
            ClockTimes.of(whole, 0, text, quantity.end()).forEach(quantity::orElse);
        }
        if (whole >= 1 && whole <= 12) {
            SpokenTimes.of(whole, tokens, first).forEach(quantity::orElse);
        }
    }

    /** '92 and -92, as Norwegian has it, are 1992; but -12 grader is no year. */
    private void shortYear(Quantity quantity, String wordBehind) {
        int mark = quantity.start() - 1;
        if (mark < 0) {
            return;
        }
        boolean apostrophe = "'’‘".indexOf(text.charAt(mark)) >= 0;
        boolean hyphen = "-–".indexOf(text.charAt(mark)) >= 0
                && mark > 0
                && Character.isWhitespace(text.charAt(mark - 1))
                && quantity.end() - quantity.start() == 2
                && !lexicon.is(Kind.COUNTED, wordBehind)
                && !text.substring(quantity.end()).stripLeading().startsWith("%");
        if (apostrophe || hyphen) {
            quantity.orElseYears();
        }
    }
}
