package no.tolk.repair;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * HTML's references to characters, {@code &aring;} or {@code &#229;}. Only what ends with a semicolon is one: plain
 * text has ampersands of its own.
 */
final class CharacterReference {
    static final Pattern PATTERN =
            Pattern.compile("&(?:#(\\d{1,7})|#[xX](\\p{XDigit}{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));");

    private CharacterReference() {}

    /** The characters that a match of the pattern stands for, or the match itself if there are none. */
    static String resolve(MatchResult match) {
        String decimal = match.group(1);
        String hexadecimal = match.group(2);
        if (decimal != null) {
            return character(Integer.parseInt(decimal), match);
        }
        if (hexadecimal != null) {
            return character(Integer.parseInt(hexadecimal, 16), match);
        }
        String named = Entities.getByName(match.group(3));
        return named.isEmpty() ? match.group() : named;
    }

    private static String character(int codePoint, MatchResult match) {
        boolean exists = codePoint > 0
                && Character.isValidCodePoint(codePoint)
                && Character.getType(codePoint) != Character.SURROGATE;
        return exists ? Character.toString(codePoint) : match.group();
    }
}
