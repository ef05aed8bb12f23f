package no.tolk.summarize;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How long a summary may be. It is a maximum: sentences stay whole, and those that do not fit into what is left are passed
 * over for shorter ones.
 *
 * @param unit what is counted
 * @param limit how many of them at most; 0 makes no summary
 */
public record SummaryBudget(Unit unit, double limit) implements Serializable {
    /** What the length of a summary is measured in. */
    public enum Unit {
        /** Whole sentences. */
        SENTENCES,
        /** Words: runs without white space that have a letter or a digit. */
        WORDS,
        /** The share, from 0 to 1, of the sentences that could be chosen, rounded up. */
        RATIO
    }

    /** @throws IllegalArgumentException where the limit is negative, or a ratio above 1 */
    public SummaryBudget {
        Objects.requireNonNull(unit, "unit");
        if (unit == Unit.RATIO && !(limit >= 0 && limit <= 1)) {
            throw new IllegalArgumentException("summary ratio must be 0 to 1, not " + limit);
        }
        if (!(limit >= 0)) {
            throw new IllegalArgumentException("summary %s must be 0 or more, not %.0f".formatted(label(unit), limit));
        }
    }

    /** Summaries of so many sentences at most. */
    public static SummaryBudget sentences(int sentences) {
        return new SummaryBudget(Unit.SENTENCES, sentences);
    }

    /** Summaries of so many words at most. */
    public static SummaryBudget words(int words) {
        return new SummaryBudget(Unit.WORDS, words);
    }

    /** Summaries of that share of an article's sentences. */
    public static SummaryBudget ratio(double ratio) {
        return new SummaryBudget(Unit.RATIO, ratio);
    }

    /**
     * Fills the budget in the order of a ranking; sentences that do not fit into what is left are passed over.
     *
     * @param ranking indices of sentences, the best first
     * @param sentences those of an article that could be chosen
     * @return the chosen indices, ascending
     */
    public List<Integer> fill(List<Integer> ranking, List<String> sentences) {
        List<Integer> chosen = new ArrayList<>();
        double left = of(sentences.size());
        for (int index : ranking) {
            double cost = cost(Words.count(sentences.get(index)));
            if (cost <= left) {
                chosen.add(index);
                left -= cost;
            }
        }
        Collections.sort(chosen);
        return chosen;
    }

    /** What a sentence of so many words takes of {@link #of}. */
    double cost(int words) {
        return unit == Unit.WORDS ? words : 1;
    }

    /** The budget for an article with so many sentences to choose from. */
    double of(int sentences) {
        if (unit != Unit.RATIO) {
            return limit;
        }
        // In decimals, as the ratio was given: 0.07 of 100 are 7, and 7.000000000000001 in floating point.
        return BigDecimal.valueOf(limit)
                .multiply(BigDecimal.valueOf(sentences))
                .setScale(0, RoundingMode.CEILING)
                .doubleValue();
    }

    private static String label(Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    /** For people: {@code 3 sentences}, {@code 100 words}, {@code ratio 0.2}. */
    @Override
    public String toString() {
        return unit == Unit.RATIO ? "ratio " + limit : String.format(Locale.ROOT, "%.0f %s", limit, label(unit));
    }
}
