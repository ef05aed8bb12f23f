package no.tolk.text;

import java.util.regex.Pattern;

/** The marks of the items of a list. */
final class ListItem {
    private static final Pattern BULLET = Pattern.compile("[•·▪●‣◦■*→]\\s*\\S.*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,2}|[a-z])[.)]\\s+[\\p{Lu}«\"\\d].*", Pattern.DOTALL);

    private ListItem() {}

    /** Whether the text begins with a bullet, or with a number and what it counts. A dash is not enough. */
    static boolean begins(String text) {
        return BULLET.matcher(text).matches() || NUMBER.matcher(text).matches();
    }
}
