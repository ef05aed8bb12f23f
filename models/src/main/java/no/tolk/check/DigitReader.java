package no.tolk.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tolk.check.NumberTokens.Token;

/** Reads a group of digits in the notation of a language: a number, a clock time, a date, a result. */
final class DigitReader {
    private static final Pattern DATE = Pattern.compile("\\d{1,4}([./-])\\d{1,2}\\1\\d{2,4}");
    private static final Pattern RATIO = Pattern.compile("\\d+:\\d+");
    private static final Pattern PART = Pattern.compile("\\d+");

    /** Longer groups are no amounts; they are compared digit by digit. */
    private static final int LONGEST_NUMBER = 30;

    private static final int[] NUMERATORS = {1, 1, 3, 1, 2};
    private static final int[] DENOMINATORS = {2, 4, 4, 3, 3};

    private DigitReader() {}

    /** The quantities that a token of digits stands for, in order: one, or the parts of a date or a ratio. */
    static List<Quantity> read(Token token, NumberLanguage language, String after) {
        String written = token.text();
        if (written.length() > LONGEST_NUMBER) {
            return List.of(Quantity.inDigits(written, token.start(), null).orElse(parts(written)));
        }
        if (NumberTokens.FRACTIONS.indexOf(written.charAt(written.length() - 1)) >= 0) {
            return List.of(Quantity.inDigits(written, token.start(), fraction(written)));
        }
        if (DATE.matcher(written).matches()) {
            return dateParts(token);
        }
        List<String> times = ClockTimes.written(written, after);
        if (RATIO.matcher(written).matches() && times.isEmpty()) {
            return split(token);
        }
        String plain = language.plain(written.replaceAll("[ \u00a0\u2009\u202f]", ""));
        Quantity quantity = Quantity.inDigits(written, token.start(), plain == null ? null : new BigDecimal(plain));
        if (plain == null && times.isEmpty()) {
            quantity.orElse(parts(written));
        }
        if (!written.matches("\\d+") || written.matches("0\\d{3}")) {
            times.forEach(quantity::orElse);
        }
        return List.of(quantity);
    }

    private static BigDecimal fraction(String written) {
        int kind = NumberTokens.FRACTIONS.indexOf(written.charAt(written.length() - 1));
        String whole = written.substring(0, written.length() - 1);
        return BigDecimal.valueOf(NUMERATORS[kind])
                .divide(BigDecimal.valueOf(DENOMINATORS[kind]), 4, java.math.RoundingMode.HALF_UP)
                .add(whole.isEmpty() ? BigDecimal.ZERO : new BigDecimal(whole));
    }

    /** Day, month and year, in whatever order; the month may be named in the other text. */
    private static List<Quantity> dateParts(Token token) {
        List<Quantity> parts = split(token);
        for (Quantity part : parts) {
            if (part.whole() >= 1 && part.whole() <= 12) {
                part.orElse(month(part.whole()));
            }
        }
        return parts;
    }

    static String month(int month) {
        return "month " + month;
    }

    private static List<Quantity> split(Token token) {
        List<Quantity> parts = new ArrayList<>();
        Matcher part = PART.matcher(token.text());
        while (part.find()) {
            parts.add(Quantity.inDigits(part.group(), token.start() + part.start(), new BigDecimal(part.group())));
        }
        return parts;
    }

    /** What is no number in the language, such as a running time of 1.45,32, is the same only part by part. */
    private static String parts(String written) {
        return written.replaceAll("\\D", " ");
    }
}
