package no.tolk.summarize;

import java.util.BitSet;
import java.util.List;

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
        mark(sentences, halves, "«", "»");
        markOdd(sentences, halves, "\"");
        // Which of these opens differs from country to country.
        if (count(sentences, "„") > 0) {
            mark(sentences, halves, "„", "“”");
        } else if (count(sentences, "“") > 0) {
            mark(sentences, halves, "“", "”");
        } else {
            markOdd(sentences, halves, "”");
        }
        return halves;
    }

    private static void markOdd(List<String> sentences, BitSet halves, String mark) {
        for (int i = 0; i < sentences.size(); i++) {
            if (count(sentences.get(i), mark) % 2 == 1) {
                halves.set(i);
            }
        }
    }

    private static void mark(List<String> sentences, BitSet halves, String open, String close) {
        int opened = -1;
        for (int i = 0; i < sentences.size(); i++) {
            int left = count(sentences.get(i), open) - count(sentences.get(i), close);
            if (left == 0) {
                continue;
            }
            halves.set(i);
            if (left < 0 && opened >= 0 && i - opened < LONGEST) {
                halves.set(opened, i);
            }
            opened = left > 0 ? i : -1;
        }
    }

    private static int count(List<String> sentences, String marks) {
        return sentences.stream().mapToInt(sentence -> count(sentence, marks)).sum();
    }

    private static int count(String text, String marks) {
        return (int) text.chars().filter(c -> marks.indexOf(c) >= 0).count();
    }
}
