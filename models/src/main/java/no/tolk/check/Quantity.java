package no.tolk.check;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import no.tolk.check.NumberLexicon.Entry;
import no.tolk.check.NumberMention.Form;

/**
 * A number while it is read: where it stands, what it is taken for, and what else it may mean. Meanings are only ever
 * added. The finished one is the {@link #mention}.
 */
final class Quantity {
    private static final BigDecimal SMALL = BigDecimal.valueOf(100_000);

    private final NumberTokens.Token token;
    private final BigDecimal number;
    private final Set<String> others = new LinkedHashSet<>();
    private BigDecimal scale = BigDecimal.ONE;
    private Form form;
    private Entry unit;

    private Quantity(NumberTokens.Token token, BigDecimal number) {
        this.token = token;
        this.form = token.digits() ? Form.DIGITS : Form.VAGUE;
        this.number = number;
    }

    /** A quantity of which only {@linkplain #orElse meanings} are known so far, such as <i>14:30</i> or <i>April</i>. */
    static Quantity of(NumberTokens.Token token) {
        return new Quantity(token, null);
    }

    static Quantity of(NumberTokens.Token token, BigDecimal number) {
        return new Quantity(token, number);
    }

    int start() {
        return token.start();
    }

    int end() {
        return token.end();
    }

    boolean isInDigits() {
        return token.digits();
    }

    boolean isNumber() {
        return number != null;
    }

    /** The number before it is scaled. */
    BigDecimal number() {
        return number;
    }

    /** Whether the number before it is scaled is a whole one that ends in so many zeros. */
    boolean hasZeros(int zeros) {
        return number.stripTrailingZeros().scale() <= -zeros;
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

    /** Tells that the words say a number and nothing else. */
    Quantity as(Form form) {
        this.form = form;
        return this;
    }

    void measuredIn(Entry unit) {
        this.unit = unit;
    }

    /** Takes the unit of another quantity, where it has none itself: <i>5 til 10 cm</i>. */
    void measuredLike(Quantity other) {
        unit = unit == null ? other.unit : unit;
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

    /** Adds the years that two digits can stand for. */
    Quantity orElseYears() {
        int year = whole();
        return year >= 0 && year < 100 ? orElse(1900 + year).orElse(2000 + year) : this;
    }

    /** Adds the years that a decade of two digits can begin with: the zeros are of this century. */
    Quantity orElseDecades() {
        int year = whole();
        if (year > 0) {
            orElse(1900 + year);
        }
        return year <= 20 ? orElse(2000 + year) : this;
    }

    static String month(int month) {
        return "month " + month;
    }

    NumberMention mention() {
        Set<String> values = new LinkedHashSet<>(others);
        if (isNumber()) {
            values.add(key(number.multiply(scale)));
        }
        return new NumberMention(token.text(), form, values, measurement());
    }

    private Optional<Measurement> measurement() {
        return isNumber() && unit != null
                ? Optional.of(new Measurement(
                        unit.kind(),
                        number.multiply(scale).multiply(unit.number()).doubleValue()))
                : Optional.empty();
    }

    private static String key(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
