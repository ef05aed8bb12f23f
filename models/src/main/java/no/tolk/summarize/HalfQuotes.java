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
        mark(sentences, halves, '«', '»');
        mark(sentences, halves, '“', '”');
        for (int i = 0; i < sentences.size(); i++) {
            if (count(sentences.get(i), '"') % 2 == 1) {
                halves.set(i);
            }
        }
        return halves;
    }

    private static void mark(List<String> sentences, BitSet halves, char open, char close) {
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

    private static int count(String text, char mark) {
        return (int) text.chars().filter(c -> c == mark).count();
    }
}
