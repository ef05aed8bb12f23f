package no.tolk.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The times of day that a text can mean, written {@code 14:30}. */
final class ClockTimes {
    private static final Pattern WRITTEN = Pattern.compile("([01]?\\d|2[0-4])[.:]?([0-5]\\d)");
    private static final Pattern HALF_OF_DAY = Pattern.compile("\\s?([apAP])\\.?\\s?[mM]\\b");
    private static final Pattern WITH_HALF_OF_DAY = Pattern.compile("\\d" + HALF_OF_DAY);

    private ClockTimes() {}

    /** Whether a number is followed by <i>a.m.</i> or <i>p.m.</i> anywhere in a text. */
    static boolean areIn(String text) {
        return WITH_HALF_OF_DAY.matcher(text).find();
    }

    /** The times of a group of digits such as {@code 14.30} or {@code 0930}, which ends at an offset; often none. */
    static List<String> written(String digits, String text, int end) {
        Matcher time = WRITTEN.matcher(digits);
        return time.matches()
                ? of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)), text, end)
                : List.of();
    }

    /**
     * The times of an hour, 0 to 24, and a minute which are written up to an offset in a text. Up to twelve it can be
     * either half of the day, unless <i>a.m.</i> or <i>p.m.</i> follows.
     */
    static List<String> of(int hour, int minute, String text, int end) {
        if (hour < 1 || hour > 12) {
            return List.of(time(hour, minute));
        }
        Matcher half = HALF_OF_DAY.matcher(text).region(end, text.length()).useTransparentBounds(true);
        if (half.lookingAt()) {
            boolean afternoon = half.group(1).equalsIgnoreCase("p");
            return List.of(time(hour % 12 + (afternoon ? 12 : 0), minute));
        }
        return either(hour, minute);
    }

    /** The times of an hour, 1 to 12, and a minute in both halves of the day. */
    static List<String> either(int hour, int minute) {
        return List.of(time(hour, minute), time(hour + 12, minute));
    }

    private static String time(int hour, int minute) {
        return String.format(Locale.ROOT, "%d:%02d", hour % 24, minute);
    }
}
