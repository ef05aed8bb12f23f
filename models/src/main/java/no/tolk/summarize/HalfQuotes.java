package no.tolk.summarize;

import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Sentences with a part of a quotation that runs over several: the one that opens it, the one that closes it, and those
 * between, which have no mark at all and would read as the newspaper's own words.
 */
final class HalfQuotes {
    /** A mark without its partner in as many sentences was forgotten. */
    private static final int LONGEST = 6;

    private HalfQuotes() {}

    /** The indices of such sentences. */
    static BitSet in(List<String> sentences) {
        BitSet halves = new BitSet();
        mark(sentences, halves, sentence -> left(sentence, "«", "»"));
        mark(sentences, halves, sentence -> left(sentence, '"'));
        // Which of these opens differs from country to country.
        if (count(sentences, "„") > 0) {
            mark(sentences, halves, sentence -> left(sentence, "„", "“”"));
        } else if (count(sentences, "“") > 0) {
            mark(sentences, halves, sentence -> left(sentence, "“", "”"));
        } else {
            mark(sentences, halves, sentence -> left(sentence, '”'));
        }
        return halves;
    }

    /** @param left how many quotations a sentence opens for others to close, or closes (below 0) that others opened */
    private static void mark(List<String> sentences, BitSet halves, ToIntFunction<String> left) {
        int opened = -1;
        for (int i = 0; i < sentences.size(); i++) {
            int open = left.applyAsInt(sentences.get(i));
            if (open == 0) {
                continue;
            }
            halves.set(i);
            if (open < 0 && opened >= 0 && i - opened < LONGEST) {
                halves.set(opened, i);
            }
            opened = open > 0 ? i : -1;
        }
    }

    private static int left(String sentence, String open, String close) {
        return count(sentence, open) - count(sentence, close);
    }

    /** Where one mark opens and closes: the one without a partner opens where a word begins behind it. */
    private static int left(String sentence, char mark) {
        if (count(sentence, Character.toString(mark)) % 2 == 0) {
            return 0;
        }
        return opens(sentence, sentence.lastIndexOf(mark)) ? 1 : -1;
    }

    private static boolean opens(String sentence, int mark) {
        return mark == 0
                || Character.isWhitespace(sentence.charAt(mark - 1))
                || "([–-".indexOf(sentence.charAt(mark - 1)) >= 0;
    }

    private static int count(List<String> sentences, String marks) {
        return sentences.stream().mapToInt(sentence -> count(sentence, marks)).sum();
    }

    private static int count(String text, String marks) {
        return (int) text.chars().filter(c -> marks.indexOf(c) >= 0).count();
    }
}
