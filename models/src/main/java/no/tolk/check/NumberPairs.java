package no.tolk.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** What two numbers that stand together, as in a range, add to what each can mean. */
final class NumberPairs {
    private static final Pattern DASH = Pattern.compile("\\s*(?:[-–—/]|til|to)\\s*");
    private static final Pattern AND_OR = Pattern.compile("\\s*(?:og|and|eller|or)\\s*");

    private NumberPairs() {}

    /** Adds to the meanings of numbers, which are in the order of the text. */
    static void relate(List<Quantity> quantities, String text) {
        for (int i = 1; i < quantities.size(); i++) {
            Quantity left = quantities.get(i - 1);
            Quantity right = quantities.get(i);
            if (left.end() <= right.start() && left.isNumber() && right.isNumber()) {
                relate(left, text.substring(left.end(), right.start()), right);
            }
        }
    }

    private static void relate(Quantity left, String between, Quantity right) {
        boolean dash = DASH.matcher(between).matches();
        if (between.equals("/")) {
            left.orElseMonth();
            right.orElseMonth();
        }
        if (dash) {
            shortenedRight(left, right);
            shortenedLeft(left, right);
        }
        if (dash || AND_OR.matcher(between).matches()) {
            left.measuredLike(right);
            // mellom 2 og 3 millioner
            if (right.scale().compareTo(BigDecimal.ONE) > 0) {
                left.orElseTimes(right.scale());
            }
        }
    }

    /** 1950–53 ends in 1953. */
    private static void shortenedRight(Quantity left, Quantity right) {
        if (left.whole() >= 1000 && right.whole() >= 0 && right.whole() < 100) {
            right.orElse(left.whole() / 100 * 100 + right.whole());
        }
    }

    /** 3–4000 begins at 3000. */
    private static void shortenedLeft(Quantity left, Quantity right) {
        for (int unit : new int[] {100, 1000}) {
            if (left.whole() > 0 && right.whole() % unit == 0 && left.whole() < right.whole() / unit) {
                left.orElse((long) left.whole() * unit);
            }
        }
    }
}
