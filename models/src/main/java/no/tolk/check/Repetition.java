package no.tolk.check;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A group of items that follows itself without a gap, as {@code b c} does in {@code a b c b c d}.
 *
 * @param start index of the group's first item
 * @param period number of items in the group
 * @param times how often the group stands there, at least 2
 */
record Repetition(int start, int period, int times) {
    /**
     * The repetition that covers the most items, among those that satisfy a condition; of equals the one with the
     * shortest period. Takes time in proportion to the number of items times {@code longestPeriod}.
     */
    static <T> Optional<Repetition> widest(List<T> items, int longestPeriod, Predicate<Repetition> condition) {
        return IntStream.rangeClosed(1, Math.min(longestPeriod, items.size() / 2))
                .boxed()
                .flatMap(period -> withPeriod(items, period))
                .filter(condition)
                .max(Comparator.comparingInt(Repetition::width).thenComparingInt(repetition -> -repetition.period));
    }

    int width() {
        return period * times;
    }

    private static <T> Stream<Repetition> withPeriod(List<T> items, int period) {
        Stream.Builder<Repetition> found = Stream.builder();
        int start = 0;
        for (int i = period; i <= items.size(); i++) {
            if (i < items.size() && items.get(i).equals(items.get(i - period))) {
                continue;
            }
            int times = (i - start) / period;
            if (times >= 2) {
                found.add(new Repetition(start, period, times));
            }
            start = i - period + 1;
        }
        return found.build();
    }
}
