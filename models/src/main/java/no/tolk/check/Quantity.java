package no.tolk.check;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A number while it is read: where it stands, what it is taken for, and what else it may mean. Meanings are only ever
 * added. The finished one is the {@link #mention}.
 */
final class Quantity {
    private static final BigDecimal SMALL = BigDecimal.valueOf(100_000);

    private final NumberTokens.Token token;
    private final boolean digits;
    private final BigDecimal number;
    private final Set<String> others = new LinkedHashSet<>();
    private BigDecimal scale = BigDecimal.ONE;

    private Quantity(NumberTokens.Token token, boolean digits, BigDecimal number) {
        this.token = token;
        this.digits = digits;
        this.number = number;
    }

    /** A quantity of which only {@linkplain #orElse meanings} are known so far, such as <i>14:30</i> or <i>April</i>. */
    static Quantity of(NumberTokens.Token token) {
        return new Quantity(token, token.digits(), null);
    }

    static Quantity of(NumberTokens.Token token, BigDecimal number) {
        return new Quantity(token, token.digits(), number);
    }

    int start() {
        return token.start();
    }

    int end() {
        return token.end();
    }

    boolean digits() {
        return digits;
    }

    boolean isNumber() {
        return number != null;
    }

    BigDecimal scale() {
        return scale;
    }

    /** The number before it is scaled, if it is a whole one that may be a day, an hour or a year; else -1. */
    int whole() {
        boolean small = isNumber() && number.stripTrailingZeros().scale() <= 0 && number.compareTo(SMALL) < 0;
        return small ? number.intValueExact() : -1;
    }

    /** Multiplies the number itself: <i>2,3 milliarder</i> is never 2.3. */
    void scaleBy(BigDecimal factor) {
        scale = scale.multiply(factor);
    }

    Quantity orElse(String value) {
        others.add(value);
        return this;
    }

    Quantity orElse(long value) {
        return orElse(Long.toString(value));
    }

    Quantity orElse(BigDecimal value) {
        return orElse(key(value));
    }

    /** Adds the meaning of so many times the number. */
    Quantity orElseTimes(BigDecimal factor) {
        return orElse(key(number.multiply(factor)));
    }

    Quantity orElseMonth() {
        int month = whole();
        return month >= 1 && month <= 12 ? orElse(month(month)) : this;
    }

    static String month(int month) {
        return "month " + month;
    }

    NumberMention mention() {
        Set<String> values = new LinkedHashSet<>(others);
        if (isNumber()) {
            values.add(key(number.multiply(scale)));
        }
        return new NumberMention(token.text(), digits, values);
    }

    private static String key(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
