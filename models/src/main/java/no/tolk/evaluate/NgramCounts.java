package no.tolk.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The n-grams of one length in a text, with how often each stands there. */
record NgramCounts(Map<List<?>, Integer> counts, int total) {
    static NgramCounts of(List<?> items, int length) {
        Map<List<?>, Integer> counts = new HashMap<>();
        for (int i = 0; i + length <= items.size(); i++) {
            counts.merge(items.subList(i, i + length), 1, Integer::sum);
        }
        return new NgramCounts(counts, Math.max(0, items.size() - length + 1));
    }

    /** How many n-grams the two have in common, each as often as it stands in both. */
    int matches(NgramCounts other) {
        return counts.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0)))
                .sum();
    }
}
