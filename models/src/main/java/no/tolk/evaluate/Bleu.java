package no.tolk.evaluate;

import java.util.List;

/**
 * Corpus BLEU (Papineni et al. 2002) as sacreBLEU computes it by default: 13a tokens, case kept, n-grams up to 4, one
 * reference, orders without a match smoothed by halves (NIST's method).
 */
public final class Bleu {
    /** Which BLEU it is, as sacreBLEU writes it. */
    public static final String SIGNATURE = "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp";

    private static final int ORDER = 4;

    private Bleu() {}

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
        long[] totals = new long[ORDER];
        long hypothesisTokens = 0;
        long referenceTokens = 0;
        for (int i = 0; i < hypotheses.size(); i++) {
            List<String> hypothesis = Tokenizer13a.tokenize(hypotheses.get(i));
            List<String> reference = Tokenizer13a.tokenize(references.get(i));
            hypothesisTokens += hypothesis.size();
            referenceTokens += reference.size();
            for (int n = 1; n <= ORDER; n++) {
                NgramCounts ngrams = NgramCounts.of(hypothesis, n);
                matches[n - 1] += ngrams.matches(NgramCounts.of(reference, n));
                totals[n - 1] += ngrams.total();
            }
        }
        return brevityPenalty(hypothesisTokens, referenceTokens) * meanPrecision(matches, totals);
    }

    private static double brevityPenalty(long hypothesisTokens, long referenceTokens) {
        return hypothesisTokens >= referenceTokens ? 1 : Math.exp(1 - (double) referenceTokens / hypothesisTokens);
    }

    /** The geometric mean over the orders, in per cent. */
    private static double meanPrecision(long[] matches, long[] totals) {
        if (matches[0] == 0 || totals[ORDER - 1] == 0) {
            return 0;
        }
        double logarithms = 0;
        double smoothing = 1;
        for (int n = 0; n < ORDER; n++) {
            double matched = matches[n];
            if (matches[n] == 0) {
                smoothing /= 2;
                matched = smoothing;
            }
            logarithms += Math.log(matched / totals[n]);
        }
        return 100 * Math.exp(logarithms / ORDER);
    }
}
