package no.tolk.translate;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tolk.split.Addresses;

/**
 * Addresses on the net. Models garble long ones and those with rare signs, but copy a short one, which therefore stands
 * in their place: <i>www.a.no</i> for the first, <i>www.b.no</i> for the second.
 */
final class ShortAddresses {
    private static final int MOST = 26;
    private static final Pattern SHORT = Pattern.compile("\\bwww\\.([a-z])\\.no\\b", Pattern.CASE_INSENSITIVE);

    private ShortAddresses() {}

    /** A source with short addresses. From the twenty-seventh on they stay what they are. */
    static String in(String source) {
        Matcher addresses = Addresses.PATTERN.matcher(source);
        int[] found = {0};
        return addresses.replaceAll(address -> Matcher.quoteReplacement(
                found[0] < MOST ? "www." + (char) ('a' + found[0]++) + ".no" : address.group()));
    }

    /** The translation of a source with short addresses, with those of the source. */
    static String restored(String source, String translation) {
        List<String> addresses = Addresses.PATTERN
                .matcher(source)
                .results()
                .map(MatchResult::group)
                .toList();
        if (addresses.isEmpty()) {
            return translation;
        }
        return SHORT.matcher(translation).replaceAll(address -> {
            int index = Character.toLowerCase(address.group(1).charAt(0)) - 'a';
            return Matcher.quoteReplacement(index < addresses.size() ? addresses.get(index) : address.group());
        });
    }
}
