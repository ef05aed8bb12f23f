package no.tolk.check;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * A number in a text.
 *
 * @param text as it is written there
 * @param form how it is written
 * @param values what it can mean: numbers without trailing zeros ({@code 2.5}), clock times ({@code 14:30}), months
 *     ({@code month 4}), days of the week ({@code weekday 1})
 * @param measurement what it measures in a unit of its language's own system, if it does
 */
record NumberMention(String text, Form form, Set<String> values, Optional<Measurement> measurement) {
    /** How a number is written, which decides what its absence from the other text proves. */
    enum Form {
        /** The other text must have it. */
        DIGITS,
        /** A number in words: it may be left out, but no other number may stand in its place. */
        WORDS,
        /** As for words. */
        MONTH,
        /** As for words. */
        WEEKDAY,
        /** It can explain a number of the other text and needs no explanation itself: <i>one</i>, <i>second</i>. */
        VAGUE
    }

    NumberMention {
        values = Set.copyOf(values);
    }

    boolean agreesWith(NumberMention other) {
        return !Collections.disjoint(values, other.values);
    }

    /** Whether one may be the other in the units of another system: 25 cm and 10 inches. */
    boolean converts(NumberMention other) {
        return measurement.isPresent()
                && other.measurement.filter(measurement.get()::isNearly).isPresent();
    }
}
