package no.tolk.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** What two numbers that stand together, as in a range, add to what each can mean. */
final class NumberPairs {
    private static final Pattern DASH = Pattern.compile("\\s*(?:[-–—/]|til|to)\\s*");
    private static final Pattern AND_OR = Pattern.compile("\\s*(?:og|and|eller|or)\\s*");

    private static final Pattern BARE_DASH = Pattern.compile("\\s*[-–—]\\s*");
    private static final int MOST_ZEROS = 9;

    private final NumberLanguage language;

    private NumberPairs(NumberLanguage language) {
        this.language = language;
    }

    /** Adds to the meanings of numbers, which are in the order of the text. */
    static void relate(List<Quantity> quantities, String text, NumberLanguage language) {
        NumberPairs pairs = new NumberPairs(language);
        for (int i = 1; i < quantities.size(); i++) {
            Quantity left = quantities.get(i - 1);
            Quantity right = quantities.get(i);
            if (left.end() <= right.start() && left.isNumber() && right.isNumber()) {
                pairs.relate(left, text.substring(left.end(), right.start()), right);
            }
        }
    }

    private void relate(Quantity left, String between, Quantity right) {
        boolean dash = DASH.matcher(between).matches();
        if (between.equals("/")) {
            left.orElseMonth();
            right.orElseMonth();
            shortYears(left, right);
        }
        if (dash) {
            shortenedRight(left, right);
        }
        if (between.strip().equalsIgnoreCase(language.and())) {
            unitFirst(left, right);
        }
        if (dash || AND_OR.matcher(between).matches()) {
            shortenedLeft(left, right, BARE_DASH.matcher(between).matches());
            left.measuredLike(right);
            // mellom 2 og 3 millioner
            if (right.scale().compareTo(BigDecimal.ONE) > 0) {
                left.orElseTimes(right.scale());
            }
        }
    }

    /** <i>Fem og tyve</i> is 25, but 5 and 20 in <i>mellom fem og tyve</i>. */
    private void unitFirst(Quantity left, Quantity right) {
        boolean words = !left.isInDigits() && !right.isInDigits() && language == NumberLanguage.NORWEGIAN;
        if (words && left.whole() > 0 && left.whole() < 10 && NumberWordSum.isTens(right.number())) {
            int sum = left.whole() + right.number().intValueExact();
            left.orElse(sum);
            right.orElse(sum);
        }
    }

    /** 98/99 is the season of 1998 and 1999. */
    private static void shortYears(Quantity left, Quantity right) {
        if (left.whole() >= 0 && left.whole() < 100 && (left.whole() + 1) % 100 == right.whole()) {
            left.orElseYears();
            right.orElseYears();
        }
    }

    /** 1950–53 ends in 1953. */
    private static void shortenedRight(Quantity left, Quantity right) {
        if (left.whole() >= 1000 && right.whole() >= 0 && right.whole() < 100) {
            right.orElse(left.whole() / 100 * 100 + right.whole());
        }
    }

    /**
     * 3–4000 begins at 3000, and 3–400 000 at 300 000, as only Norwegian has it: there a mere dash from thousands on means
     * nothing else, so that 3–400,000 is no translation. <i>Fra 3 til 4000</i> may also begin at 3.
     */
    private void shortenedLeft(Quantity left, Quantity right, boolean bareDash) {
        int zeros = zerosLeftOut(left, right);
        if (zeros == 0 || !language.leavesOut(zeros)) {
            return;
        }
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(zeros);
        boolean scaled = right.scale().compareTo(BigDecimal.ONE) > 0;
        // 1–3000 are numbers of a row.
        if (bareDash && zeros >= 3 && !scaled && left.whole() > 1 && language == NumberLanguage.NORWEGIAN) {
            left.scaleBy(unit);
        } else {
            left.orElseTimes(unit);
            left.orElseTimes(unit.multiply(right.scale()));
        }
    }

    /** How many zeros bring a whole number below the next, but to no less than a tenth of it; 0 if none do. */
    private static int zerosLeftOut(Quantity left, Quantity right) {
        boolean unscaled = left.whole() > 0 && left.scale().equals(BigDecimal.ONE);
        for (int zeros = 2; unscaled && zeros <= MOST_ZEROS; zeros++) {
            BigDecimal begin = BigDecimal.valueOf(left.whole()).scaleByPowerOfTen(zeros);
            if (begin.compareTo(right.number()) < 0 && right.number().compareTo(begin.scaleByPowerOfTen(1)) <= 0) {
                return right.hasZeros(zeros) ? zeros : 0;
            }
        }
        return 0;
    }
}
