package no.tolk.translate;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tolk.split.Addresses;

/**
 * Addresses on the net. The built-in model garbles them, but for short ones such as <i>A.no</i>, which it copied in all
 * of 120 sentences: that stands in the place of the first, <i>B.no</i> in that of the second.
 */
final class ShortAddresses {
    private static final int MOST = 26;
    private static final Pattern SHORT = Pattern.compile("(?<![\\p{L}\\p{N}])([A-Z])\\.no(?![\\p{L}\\p{N}])");

    private ShortAddresses() {}

    /** A source with short addresses. From the twenty-seventh on they stay what they are. */
    static String in(String source) {
        Matcher addresses = Addresses.PATTERN.matcher(source);
        int[] found = {0};
        return addresses.replaceAll(address ->
                Matcher.quoteReplacement(found[0] < MOST ? (char) ('A' + found[0]++) + ".no" : address.group()));
    }

    /** The translation of a source with short addresses, with those of the source. */
    static String restored(String source, String translation) {
        List<String> addresses = Addresses.in(source);
        if (addresses.isEmpty()) {
            return translation;
        }
        return SHORT.matcher(translation).replaceAll(address -> {
            int index = address.group(1).charAt(0) - 'A';
            return Matcher.quoteReplacement(index < addresses.size() ? addresses.get(index) : address.group());
        });
    }
}
