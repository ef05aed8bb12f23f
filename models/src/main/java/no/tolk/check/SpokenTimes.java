package no.tolk.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Times of day told by the hour they are near: <i>halv ni</i> is 8:30, <i>fem over halv ni</i> 8:35, <i>quarter to
 * nine</i> 8:45.
 */
final class SpokenTimes {
    private static final Map<String, Integer> MINUTES = Map.of(
            "fem", 5, "ti", 10, "kvart", 15, "tjue", 20, "five", 5, "ten", 10, "quarter", 15, "twenty", 20, "half", 30);
    private static final Map<String, Integer> DIRECTIONS = Map.of("over", 1, "past", 1, "på", -1, "to", -1);

    private SpokenTimes() {}

    /** The times that the words before an hour, 1 to 12 and written at a token, make of it; none if they make none. */
    static List<String> of(int hour, NumberTokens tokens, int token) {
        boolean halfTo = before(tokens, token - 1).equals("halv");
        int direction = token - (halfTo ? 2 : 1);
        int minutes = DIRECTIONS.getOrDefault(before(tokens, direction), 0)
                * MINUTES.getOrDefault(before(tokens, direction - 1), 0);
        if (halfTo) {
            minutes -= 30;
        }
        int ofHalfDay = Math.floorMod(hour * 60 + minutes, 12 * 60);
        return minutes == 0 ? List.of() : ClockTimes.either(ofHalfDay / 60, ofHalfDay % 60);
    }

    private static String before(NumberTokens tokens, int token) {
        return token < 0 ? "" : tokens.word(token).toLowerCase(Locale.ROOT);
    }
}
