package no.tolk.check;

import java.math.BigDecimal;
import java.util.Optional;
import no.tolk.check.NumberLexicon.Entry;
import no.tolk.check.NumberLexicon.Kind;

/**
 * A number as its words add up so far, from left to right.
 *
 * @param total what is complete, up to the last <i>tusen</i> or greater
 * @param current what is not, below it
 * @param last the kind of the last word, null before the first
 */
record NumberWordSum(BigDecimal total, BigDecimal current, Kind last) {
    static final NumberWordSum NOTHING = new NumberWordSum(BigDecimal.ZERO, BigDecimal.ZERO, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    BigDecimal value() {
        return total.add(current);
    }

    /** Whether an <i>og</i> may stand next: <i>hundre og fem</i>. */
    boolean mayTakeAnd() {
        return last == Kind.HUNDRED || last == Kind.SCALE;
    }

    boolean isPlain() {
        return last != Kind.ORDINAL && last != Kind.LOOSE && value().compareTo(BigDecimal.ONE) > 0;
    }

    NumberWordSum plusFraction(BigDecimal fraction) {
        return new NumberWordSum(total, current.add(fraction), Kind.CARDINAL);
    }

    /** Adds the unit of <i>femogtyve</i> to its tens, or to the ordinal of <i>femogtyvende</i>. */
    NumberWordSum plusUnit(BigDecimal unit) {
        return new NumberWordSum(total, current.add(unit), last == Kind.TENS ? Kind.CARDINAL : last);
    }

    /** Whether a number is twenty, thirty and so on up to ninety, and may have its unit before it. */
    static boolean isTens(BigDecimal number) {
        return number.remainder(BigDecimal.TEN).signum() == 0
                && number.compareTo(BigDecimal.TEN) > 0
                && number.compareTo(HUNDRED) < 0;
    }

    /** The sum with one more word; empty if no number is said so, or the word says none. */
    Optional<NumberWordSum> plus(Entry entry) {
        if (last == Kind.ORDINAL || last == Kind.LOOSE) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (entry.kind()) {
                    case CARDINAL, TENS, ORDINAL, LOOSE -> added(entry);
                    case HUNDRED -> hundreds(entry.number());
                    case SCALE -> scaled(entry.number());
                    default -> null;
                });
    }

    private NumberWordSum added(Entry entry) {
        boolean unitAfterTens = last == Kind.TENS && entry.number().compareTo(BigDecimal.TEN) < 0;
        return last == null || mayTakeAnd() || unitAfterTens
                ? new NumberWordSum(total, current.add(entry.number()), entry.kind())
                : null;
    }

    private NumberWordSum hundreds(BigDecimal hundred) {
        return last == Kind.HUNDRED
                ? null
                : new NumberWordSum(total, current.max(BigDecimal.ONE).multiply(hundred), Kind.HUNDRED);
    }

    private NumberWordSum scaled(BigDecimal scale) {
        BigDecimal complete = last == Kind.SCALE
                ? total.multiply(scale)
                : total.add(current.max(BigDecimal.ONE).multiply(scale));
        return new NumberWordSum(complete, BigDecimal.ZERO, Kind.SCALE);
    }
}
