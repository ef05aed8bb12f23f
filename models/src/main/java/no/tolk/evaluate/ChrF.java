package no.tolk.evaluate;

import java.util.List;

/**
 * Corpus chrF2 (Popović 2015) as sacreBLEU computes it by default: n-grams of 1 to 6 characters (code points) without
 * white space, no words, recall weighted twice as much as precision. Precision and recall are averaged over the orders
 * that the corpus has at all, and the F-score is taken of the averages.
 */
public final class ChrF {
    /** Which chrF it is, as sacreBLEU writes it. */
    public static final String SIGNATURE = "nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no";

    private static final int ORDER = 6;
    private static final double BETA_SQUARED = 4;

    private ChrF() {}

    /**
     * The score of a system's whole output; it is not the mean of sentence scores.
     *
     * @param hypotheses the system's translations
     * @param references the references, one for each hypothesis, in the same order
     * @return 0..100
     * @throws IllegalArgumentException if the lists are empty or differ in size
     */
    public static double score(List<String> hypotheses, List<String> references) {
        Segments.requireParallel(hypotheses, references);
        long[] matches = new long[ORDER];
        long[] hypothesisTotals = new long[ORDER];
        long[] referenceTotals = new long[ORDER];
        for (int i = 0; i < hypotheses.size(); i++) {
            List<Integer> hypothesis = characters(hypotheses.get(i));
            List<Integer> reference = characters(references.get(i));
            for (int n = 1; n <= ORDER; n++) {
                NgramCounts hypothesisNgrams = NgramCounts.of(hypothesis, n);
                NgramCounts referenceNgrams = NgramCounts.of(reference, n);
                matches[n - 1] += hypothesisNgrams.matches(referenceNgrams);
                // A sentence whose reference is too short for an order says nothing about precision there.
                hypothesisTotals[n - 1] += referenceNgrams.total() > 0 ? hypothesisNgrams.total() : 0;
                referenceTotals[n - 1] += referenceNgrams.total();
            }
        }
        return fScore(matches, hypothesisTotals, referenceTotals);
    }

    private static double fScore(long[] matches, long[] hypothesisTotals, long[] referenceTotals) {
        double precision = 0;
        double recall = 0;
        int orders = 0;
        for (int n = 0; n < ORDER; n++) {
            if (hypothesisTotals[n] > 0 && referenceTotals[n] > 0) {
                precision += (double) matches[n] / hypothesisTotals[n];
                recall += (double) matches[n] / referenceTotals[n];
                orders++;
            }
        }
        if (precision + recall == 0) {
            return 0;
        }
        precision /= orders;
        recall /= orders;
        return 100 * (1 + BETA_SQUARED) * precision * recall / (BETA_SQUARED * precision + recall);
    }

    private static List<Integer> characters(String text) {
        return Whitespace.remove(text).codePoints().boxed().toList();
    }
}
