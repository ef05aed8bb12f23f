package no.tolk.summarize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Chooses the sentences of a summary. A sentence is worth more the more it resembles the rest of the article, the earlier
 * it stands, and up to a point the longer it is; each further choice loses what it repeats of those made before it
 * (maximal marginal relevance, Carbonell and Goldstein 1998). Encoders differ in how wide they spread their vectors, so
 * similarities are taken relative to the least and greatest within the article.
 *
 * <p>Deterministic: sums run in one order, and of equals the sentence that stands first wins. Thread-safe. Time and
 * memory grow with the square of the number of candidates.
 */
public final class ExtractiveSummarizer {
    /** The weight of novelty against worth when a further sentence is chosen. */
    private static final double NOVELTY = 0.3;

    /** The weight of an early position against centrality. News tells the most important thing first. */
    private static final double POSITION = 0.3;

    /** The position, counted from 0, whose sentence has half the first one's bonus. */
    private static final double HALF_BONUS_POSITION = 8;

    /** Shorter sentences (<i>Det var alt.</i>) carry too little to stand in a summary; worth falls in proportion. */
    private static final int FULL_WORTH_WORDS = 12;

    /** Above this cosine two sentences are the same one. */
    private static final double SAME = 0.999;

    /**
     * A sentence that may be chosen. Headings, captions and bylines are none.
     *
     * @param vector its direction as {@link SentenceVector#quantise} gives it; not copied, and not to be changed while
     *     the choice is made
     * @param position its place in the article, counted in sentences from 0
     * @param words how many words it has
     */
    public record Candidate(byte[] vector, int position, int words) {
        public Candidate {
            Objects.requireNonNull(vector, "vector");
            if (position < 0 || words < 0) {
                throw new IllegalArgumentException(
                        "a sentence cannot have position %d and %d words".formatted(position, words));
            }
        }
    }

    /**
     * Chooses sentences for a summary.
     *
     * @param candidates in the order of the article, their vectors of one model
     * @param sentences how many to choose
     * @return indices into {@code candidates}, ascending: all of them where there are no more than {@code sentences}, else
     *     {@code sentences} of them, or fewer if the others only duplicate those chosen
     * @throws IllegalArgumentException if {@code sentences} is negative or the vectors differ in their dimensions
     */
    public List<Integer> choose(List<Candidate> candidates, int sentences) {
        if (sentences < 0) {
            throw new IllegalArgumentException("a summary cannot have %d sentences".formatted(sentences));
        }
        List<Integer> chosen = new ArrayList<>();
        if (candidates.size() <= sentences) {
            for (int i = 0; i < candidates.size(); i++) {
                chosen.add(i);
            }
            return chosen;
        }
        Similarities similarities = Similarities.of(candidates);
        double[] worth = worth(candidates, similarities);
        while (chosen.size() < sentences) {
            int next = best(worth, similarities, chosen);
            if (next < 0) {
                break;
            }
            chosen.add(next);
        }
        Collections.sort(chosen);
        return chosen;
    }

    private static double[] worth(List<Candidate> candidates, Similarities similarities) {
        double[] worth = similarities.centralities();
        for (int i = 0; i < worth.length; i++) {
            Candidate candidate = candidates.get(i);
            double early = HALF_BONUS_POSITION / (HALF_BONUS_POSITION + candidate.position());
            double length = Math.min(1.0, (double) candidate.words() / FULL_WORTH_WORDS);
            worth[i] = ((1 - POSITION) * worth[i] + POSITION * early) * length;
        }
        return worth;
    }

    private static int best(double[] worth, Similarities similarities, List<Integer> chosen) {
        int best = -1;
        double bestValue = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < worth.length; i++) {
            double repeated = 0;
            boolean same = false;
            for (int j : chosen) {
                same |= i == j || similarities.cosine(i, j) >= SAME;
                repeated = Math.max(repeated, similarities.relative(i, j));
            }
            double value = (1 - NOVELTY) * worth[i] - NOVELTY * repeated;
            if (!same && value > bestValue) {
                best = i;
                bestValue = value;
            }
        }
        return best;
    }
}
