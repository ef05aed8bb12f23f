package no.tolk.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.tolk.check.NumberMention.Form;
import no.tolk.check.NumberTokens.Token;

/** Reads a group of digits in the notation of a language: a number, a clock time, a date, a result. */
final class DigitReader {
    private static final Pattern DATE = Pattern.compile("\\d{1,4}([./-])\\d{1,2}\\1\\d{2,4}");
    /** A day and a month, in either order, with the last two digits of a year. */
    private static final Pattern SHORT_YEAR = Pattern.compile("(?:[0-3]?\\d[./-]){2}\\d{2}");

    private static final Pattern DAY_AND_MONTH = Pattern.compile("(?:0?[1-9]|[12]\\d|3[01])\\.(?:0?[1-9]|1[0-2])");

    /** What has a number such as 2.1, which is no date. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(?:figur|tabell|kapittel|kap\\.|punkt|pkt\\.|avsnitt|versjon|§)[ \u00a0]$");

    /** Only of a date: 17.5. may else be a number, a section's or a time. */
    private static final Pattern DAY_BEFORE =
            Pattern.compile("(?i)(?:(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag|den)[ \u00a0]$");

    private static final int LONGEST_BEFORE = 12;

    private static final Pattern COLONS = Pattern.compile("\\d+(?::\\d+)+");
    private static final Pattern PART = Pattern.compile("\\d+");
    private static final Map<Character, BigDecimal> FRACTIONS =
            Map.of('½', new BigDecimal("0.5"), '¼', new BigDecimal("0.25"), '¾', new BigDecimal("0.75"));

    /** Longer groups are no amounts; they are compared digit by digit. */
    private static final int LONGEST_NUMBER = 30;

    private final NumberLanguage language;
    private final String text;
    private final boolean tellsTime;

    DigitReader(NumberLanguage language, String text, boolean tellsTime) {
        this.language = language;
        this.text = text;
        this.tellsTime = tellsTime;
    }

    /** The quantities that a token of digits stands for, in order: one, or the parts of a date or a result. */
    List<Quantity> read(Token token) {
        String written = token.text();
        BigDecimal fraction = FRACTIONS.get(written.charAt(written.length() - 1));
        if (fraction != null) {
            String whole = "0" + written.substring(0, written.length() - 1);
            return List.of(Quantity.of(token, new BigDecimal(whole).add(fraction)));
        }
        if (DATE.matcher(written).matches()) {
            return date(token);
        }
        if (isDayAndMonth(token)) {
            return dayAndMonth(token);
        }
        List<String> times = ClockTimes.written(written, text, token.end());
        if (times.isEmpty() && COLONS.matcher(written).matches()) {
            return parts(token);
        }
        return List.of(numberOrTime(token, times));
    }

    private boolean isDayAndMonth(Token token) {
        return language == NumberLanguage.NORWEGIAN
                && DAY_AND_MONTH.matcher(token.text()).matches()
                && text.startsWith(".", token.end())
                && !NUMBERED.matcher(before(token)).find();
    }

    private String before(Token token) {
        return text.substring(Math.max(0, token.start() - LONGEST_BEFORE), token.start());
    }

    private static List<Quantity> date(Token token) {
        List<Quantity> parts = parts(token);
        parts.forEach(Quantity::orElseMonth);
        if (SHORT_YEAR.matcher(token.text()).matches()) {
            parts.get(2).orElseYears();
        }
        return parts;
    }

    /** 17.5. is the seventeenth of May, and behind a day of the week nothing else. */
    private List<Quantity> dayAndMonth(Token token) {
        List<Quantity> parts = date(token);
        if (DAY_BEFORE.matcher(before(token)).find()) {
            return parts;
        }
        Quantity either = numberOrTime(token, ClockTimes.written(token.text(), text, token.end()))
                .orElse(parts.get(0).whole());
        return List.of(either, parts.get(1).as(Form.VAGUE));
    }

    private Quantity numberOrTime(Token token, List<String> times) {
        String written = token.text().replaceAll(NumberTokens.SPACES, "");
        List<BigDecimal> numbers = written.length() > LONGEST_NUMBER ? List.of() : language.numbers(written);
        Quantity quantity = numbers.isEmpty() ? Quantity.of(token) : Quantity.of(token, numbers.get(0));
        numbers.stream().skip(1).forEach(quantity::orElse);
        if (tellsTime || written.startsWith("0") || !PART.matcher(written).matches()) {
            times.forEach(quantity::orElse);
        }
        if (numbers.isEmpty() && times.isEmpty()) {
            // No number in this language, such as a running time of 1.45,32: the same only part by part.
            quantity.orElse(written.replaceAll("\\D", " "));
        }
        return quantity;
    }

    private static List<Quantity> parts(Token token) {
        return PART.matcher(token.text())
                .results()
                .map(part -> new Token(part.group(), token.start() + part.start(), token.start() + part.end()))
                .map(part -> Quantity.of(part, new BigDecimal(part.text())))
                .toList();
    }
}
