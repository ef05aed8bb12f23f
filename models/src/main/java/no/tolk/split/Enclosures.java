package no.tolk.split;

import java.util.BitSet;
import no.tolk.repair.Characters;

/**
 * Parentheses, quotation marks and addresses that are a part of a sentence: no sentence ends inside them. "(han kom. Så gikk han)
 * og ..." and "leser «Min tid. Del to» igjen" are such; speech in quotation marks is not, its sentences are sentences.
 */
final class Enclosures {
    private static final int LONGEST_PARENTHESIS = 400;
    private static final int LONGEST_QUOTATION = 200;
    private static final int LONGEST_TITLE = 60;

    private Enclosures() {}

    /** The offsets inside of them. */
    static BitSet in(String text) {
        BitSet inside = new BitSet();
        for (int open = 0; open < text.length(); open++) {
            char c = text.charAt(open);
            int close = -1;
            if (c == '(' && beginsInsideSentence(text, open)) {
                close = closing(text, open, ')', LONGEST_PARENTHESIS);
                if (close >= 0 && isExclamation(text, close)) {
                    inside.set(close);
                } else if (close >= 0 && !sentenceGoesOn(text, close + 1)) {
                    close = -1;
                }
            } else if (isQuotationMark(c) && beginsInsideSentence(text, open)) {
                close = closing(text, open, closingMark(c), LONGEST_QUOTATION);
                if (close >= 0 && !isPartOfSentence(text, open, close)) {
                    close = -1;
                }
            }
            if (close >= 0) {
                inside.set(open, close);
                open = close;
            }
        }
        Addresses.PATTERN.matcher(text).results().forEach(address -> inside.set(address.start(), address.end()));
        return inside;
    }

    /** "(sic!)": a writer who ended the sentence here would put its final mark after the parenthesis. */
    private static boolean isExclamation(String text, int close) {
        return "!?".indexOf(text.charAt(close - 1)) >= 0;
    }

    private static boolean isPartOfSentence(String text, int open, int close) {
        char last = text.charAt(close - 1);
        int next = Characters.skipWhiteSpace(text, close + 1);
        if (last == '.' && next < text.length()) {
            // "leser «Naiv. Super.» igjen"
            return close - open <= LONGEST_TITLE && Character.isLowerCase(text.charAt(next));
        }
        if (Characters.isTerminator(last) || last == ',') {
            return false;
        }
        if (next == text.length()) {
            return close - open <= LONGEST_TITLE;
        }
        return Character.isLowerCase(text.charAt(next))
                || close - open <= LONGEST_TITLE && ",.;:!?".indexOf(text.charAt(next)) >= 0;
    }

    private static boolean isQuotationMark(char c) {
        return c == '«' || c == '“' || c == '"';
    }

    private static char closingMark(char open) {
        return switch (open) {
            case '«' -> '»';
            case '“' -> '”';
            default -> open;
        };
    }

    private static boolean beginsInsideSentence(String text, int open) {
        if (open < 2 || !Characters.isWhiteSpace(text.charAt(open - 1))) {
            return false;
        }
        char before = text.charAt(open - 2);
        return Character.isLetterOrDigit(before) || before == ',' || before == '%' || before == '»';
    }

    private static boolean sentenceGoesOn(String text, int offset) {
        int next = Characters.skipWhiteSpace(text, offset);
        if (next == text.length()) {
            return false;
        }
        char c = text.charAt(next);
        return Character.isLowerCase(c) || ",.;:".indexOf(c) >= 0;
    }

    private static int closing(String text, int open, char close, int longest) {
        int depth = 0;
        int limit = Math.min(text.length(), open + longest);
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == close) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            } else if (c == text.charAt(open)) {
                depth++;
            }
        }
        return -1;
    }
}
