package no.tolk.check;

import java.util.Collections;
import java.util.Set;

/**
 * A number in a text.
 *
 * @param text as it is written there
 * @param digits whether it is written in digits; in words, it can explain a number of the other text but needs no
 *     explanation itself, since a word such as <i>one</i> or <i>second</i> often says no number
 * @param values what it can mean: numbers without trailing zeros ({@code 2.5}), clock times ({@code 14:30}), months
 *     ({@code month 4})
 */
record NumberMention(String text, boolean digits, Set<String> values) {
    NumberMention {
        values = Set.copyOf(values);
    }

    boolean agreesWith(NumberMention other) {
        return !Collections.disjoint(values, other.values);
    }
}
