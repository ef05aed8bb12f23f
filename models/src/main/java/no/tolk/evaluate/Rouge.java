package no.tolk.evaluate;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * ROUGE (Lin 2004) of a summary against what people wrote: F1 of the words, of pairs of words and of the longest common
 * subsequence of the whole text. Words are runs of letters, digits and low lines in small letters; nothing is stemmed, since the stemmers that are commonly used know English.
 *
 * @param one ROUGE-1, 0..100
 * @param two ROUGE-2, 0..100
 * @param longest ROUGE-L, 0..100
 */
public record Rouge(double one, double two, double longest) {
    /** Which ROUGE it is. */
    public static final String SIGNATURE = "f1|case:lower|stem:no|tok:words|refs:mean";

    /**
     * The scores of one summary.
     *
     * @param references summaries by people; the score is the mean of those against each
     * @throws IllegalArgumentException if there are no references
     */
    public static Rouge score(String summary, List<String> references) {
        List<String> words = RougeWords.of(summary);
        return mean(references.stream()
                .map(reference -> score(words, RougeWords.of(reference)))
                .toList());
    }

    /**
     * The mean of scores, such as those of a system's summaries of several articles.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static Rouge mean(List<Rouge> scores) {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to take the mean of");
        }
        ToDoubleFunction<ToDoubleFunction<Rouge>> mean =
                part -> scores.stream().mapToDouble(part).average().orElseThrow();
        return new Rouge(
                mean.applyAsDouble(Rouge::one), mean.applyAsDouble(Rouge::two), mean.applyAsDouble(Rouge::longest));
    }

    /** The mean of the three. */
    public double mean() {
        return (one + two + longest) / 3;
    }

    private static Rouge score(List<String> summary, List<String> reference) {
        return new Rouge(
                ngrams(summary, reference, 1),
                ngrams(summary, reference, 2),
                f1(longestCommonSubsequence(summary, reference), summary.size(), reference.size()));
    }

    private static double ngrams(List<String> summary, List<String> reference, int length) {
        NgramCounts a = NgramCounts.of(summary, length);
        NgramCounts b = NgramCounts.of(reference, length);
        return f1(a.matches(b), a.total(), b.total());
    }

    private static double f1(int matches, int summary, int reference) {
        return matches == 0 ? 0 : 100.0 * 2 * matches / (summary + reference);
    }

    private static int longestCommonSubsequence(List<String> a, List<String> b) {
        int[] lengths = new int[b.size() + 1];
        for (String word : a) {
            int diagonal = 0;
            for (int j = 1; j < lengths.length; j++) {
                int above = lengths[j];
                lengths[j] = word.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(above, lengths[j - 1]);
                diagonal = above;
            }
        }
        return lengths[b.size()];
    }
}
