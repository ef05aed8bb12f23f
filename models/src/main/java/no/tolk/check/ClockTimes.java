package no.tolk.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The times of day that an hour and a minute can mean, as {@code 14:30}. */
final class ClockTimes {
    private static final Pattern WRITTEN = Pattern.compile("([01]?\\d|2[0-4])[.:]?([0-5]\\d)");
    private static final Pattern HALF_OF_DAY =
            Pattern.compile("\\s?([ap])\\.?\\s?m\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ClockTimes() {}

    /** Whether <i>a.m.</i> or <i>p.m.</i> stands anywhere after a digit or a word. */
    static boolean mentionsHalfOfDay(String text) {
        return HALF_OF_DAY
                .matcher(text)
                .results()
                .anyMatch(half -> half.start() > 0
                        && Character.isLetterOrDigit(text.charAt(half.start() - 1))
                        && !Character.isLetter(text.charAt(half.start() - 1)));
    }

    /** The times of a group of digits such as {@code 14.30}; none if it cannot be one. */
    static List<String> written(String digits, String after) {
        Matcher time = WRITTEN.matcher(digits);
        return time.matches() ? of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)), after) : List.of();
    }

    /**
     * The times that an hour and a minute can mean, given the text behind them: up to twelve either half of the day,
     * unless <i>a.m.</i> or <i>p.m.</i> follows.
     */
    static List<String> of(int hour, int minute, String after) {
        if (hour < 0 || hour > 24) {
            return List.of();
        }
        Matcher half = HALF_OF_DAY.matcher(after);
        if (half.lookingAt() && hour >= 1 && hour <= 12) {
            boolean afternoon = half.group(1).toLowerCase(Locale.ROOT).equals("p");
            return List.of(time(hour % 12 + (afternoon ? 12 : 0), minute));
        }
        Stream<Integer> hours = hour >= 1 && hour <= 12 ? Stream.of(hour, hour + 12) : Stream.of(hour);
        return hours.map(h -> time(h, minute)).toList();
    }

    static String time(int hour, int minute) {
        return "%d:%02d".formatted(hour % 24, minute);
    }
}
