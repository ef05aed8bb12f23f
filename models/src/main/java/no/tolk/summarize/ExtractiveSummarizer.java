package no.tolk.summarize;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Chooses the sentences of a summary. A sentence is worth more the more it resembles the rest of the article and the earlier
 * it stands; short ones and speech are worth less. Encoders differ in how wide they spread their vectors, so similarities
 * are taken relative to the least and greatest within the article.
 *
 * <p>Left out are sentences that do not read alone: very short ones, questions and exclamations, parts of longer quotations,
 * and headings with a bar behind them. A sentence that leans on the one before it (<i>Han sa også ...</i>) is chosen only
 * behind that one. What nearly repeats a chosen sentence is left out too.
 *
 * <p>Deterministic: sums run in one order, and of equals the sentence that stands first wins. Thread-safe. Time and
 * memory grow with the square of the number of candidates.
 */
public final class ExtractiveSummarizer {
    /** The weight of an early position against centrality. News tells the most important thing first. */
    private static final double POSITION = 0.65;

    /** The position, counted from 0 in sentences that read alone, which has half the first one's bonus. */
    private static final double HALF_BONUS_POSITION = 8;

    /** Worth falls in proportion in shorter sentences. */
    private static final int FULL_WORTH_WORDS = 8;

    /** What speech is worth against prose. */
    private static final double SPEECH = 0.8;

    /** <i>Det var alt.</i> is no sentence of a summary. */
    private static final int FEWEST_WORDS = 5;

    /** Above this cosine two sentences say the same. */
    private static final double SAME = 0.95;

    private static final Pattern NO_STATEMENT = Pattern.compile("[?!|][»”\")]*+$");

    /**
     * A sentence of the running text. Headings, captions and bylines are none.
     *
     * @param vector its direction as {@link SentenceVector#quantise} gives it; not copied, and not to be changed while
     *     the choice is made
     * @param text in Norwegian
     */
    public record Candidate(byte[] vector, String text) {
        public Candidate {
            Objects.requireNonNull(vector, "vector");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * Chooses sentences for a summary.
     *
     * @param candidates in the order of the article, their vectors of one model
     * @return indices into {@code candidates}, ascending: all of them where they fit the budget; else as many as fit, the
     *     worthiest first; none where none fits
     * @throws IllegalArgumentException if the vectors differ in their dimensions
     */
    public List<Integer> choose(List<Candidate> candidates, SummaryBudget budget) {
        int[] words = candidates.stream()
                .mapToInt(candidate -> Words.count(candidate.text()))
                .toArray();
        double left = budget.of(candidates.size());
        double all = 0;
        for (int count : words) {
            all += budget.cost(count);
        }
        BitSet chosen = new BitSet();
        if (all <= left) {
            chosen.set(0, candidates.size());
            return indices(chosen);
        }
        BitSet eligible = eligible(candidates, words);
        Similarities similarities = Similarities.of(candidates);
        double[] worth = worth(candidates, words, eligible, similarities);
        while (true) {
            int best = -1;
            for (int i = eligible.nextSetBit(0); i >= 0; i = eligible.nextSetBit(i + 1)) {
                boolean fits = budget.cost(words[i]) <= left;
                if (fits && (best < 0 || worth[i] > worth[best]) && reads(candidates, i, chosen)) {
                    best = i;
                }
            }
            if (best < 0) {
                return indices(chosen);
            }
            chosen.set(best);
            left -= budget.cost(words[best]);
            for (int i = eligible.nextSetBit(0); i >= 0; i = eligible.nextSetBit(i + 1)) {
                if (i == best || similarities.cosine(i, best) >= SAME) {
                    eligible.clear(i);
                }
            }
        }
    }

    /** The sentences that read alone; all where there are none of them. */
    private static BitSet eligible(List<Candidate> candidates, int[] words) {
        BitSet eligible = new BitSet();
        for (int i = 0; i < words.length; i++) {
            boolean statement = !NO_STATEMENT.matcher(candidates.get(i).text()).find();
            eligible.set(i, statement && words[i] >= FEWEST_WORDS);
        }
        eligible.andNot(HalfQuotes.in(candidates.stream().map(Candidate::text).toList()));
        if (eligible.isEmpty()) {
            eligible.set(0, words.length);
        }
        return eligible;
    }

    private static double[] worth(List<Candidate> candidates, int[] words, BitSet eligible, Similarities similarities) {
        double[] worth = similarities.centralities();
        int position = 0;
        for (int i = 0; i < worth.length; i++) {
            double early = HALF_BONUS_POSITION / (HALF_BONUS_POSITION + position);
            double length = Math.min(1.0, (double) words[i] / FULL_WORTH_WORDS);
            double voice = isSpeech(candidates.get(i).text()) ? SPEECH : 1;
            worth[i] = ((1 - POSITION) * worth[i] + POSITION * early) * length * voice;
            position += eligible.get(i) ? 1 : 0;
        }
        return worth;
    }

    private static boolean isSpeech(String text) {
        return !text.isEmpty() && "-–—―".indexOf(text.charAt(0)) >= 0;
    }

    private static boolean reads(List<Candidate> candidates, int index, BitSet chosen) {
        return index == 0
                || chosen.get(index - 1)
                || !Reliance.isIn(candidates.get(index).text());
    }

    private static List<Integer> indices(BitSet chosen) {
        return chosen.stream().boxed().toList();
    }
}
