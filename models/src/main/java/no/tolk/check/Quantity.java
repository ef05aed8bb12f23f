package no.tolk.check;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/** A number while {@link NumberReader} reads it: what is known so far, and every value it may have. */
final class Quantity {
    final int start;
    final int end;
    final boolean digits;

    /** Null for what is no plain number, such as 14:30. */
    final BigDecimal number;

    private final String text;
    private final Set<String> others = new LinkedHashSet<>();
    private BigDecimal scale = BigDecimal.ONE;

    private Quantity(String text, int start, int end, boolean digits, BigDecimal number) {
        this.text = text;
        this.start = start;
        this.end = end;
        this.digits = digits;
        this.number = number;
    }

    static Quantity inDigits(String text, int start, BigDecimal number) {
        return new Quantity(text, start, start + text.length(), true, number);
    }

    static Quantity inWords(NumberTokens.Token token, BigDecimal number) {
        return new Quantity(token.text(), token.start(), token.end(), false, number);
    }

    Quantity orElse(String value) {
        others.add(value);
        return this;
    }

    Quantity orElse(BigDecimal value) {
        return orElse(key(value));
    }

    /** Multiplies the number: <i>2,3 milliarder</i> is not 2.3. */
    void scaleBy(BigDecimal factor) {
        scale = scale.multiply(factor);
    }

    BigDecimal scale() {
        return scale;
    }

    /** The number as a whole one, or -1 where it is none or too great to be a day, an hour, a year. */
    int whole() {
        boolean small = number != null
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(100_000)) < 0;
        return small ? number.intValueExact() : -1;
    }

    NumberMention mention() {
        Set<String> values = new LinkedHashSet<>(others);
        if (number != null) {
            values.add(key(number.multiply(scale)));
        }
        return new NumberMention(text, digits, values);
    }

    private static String key(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
