package no.tolk.split;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What begins a sentence with a small letter in a text that has capitals: an address on the net ("vg.no meldte"), the
 * mark of an item ("b) Staten"), a foreign name with a small first part ("von der Leyen").
 */
final class SmallBeginning {
    private static final Pattern ADDRESS =
            Pattern.compile("(https?://|www\\.|[\\p{Ll}\\d._-]{1,60}@)\\S|([\\p{Ll}\\d-]{1,60}\\.){1,4}("
                    + String.join("|", TopLevelDomains.ALL) + ")(?!\\p{L})");
    private static final Pattern ITEM = Pattern.compile("[a-z]\\)\\s");
    private static final Pattern NAME = Pattern.compile(
            "(de|del|della|di|du|la|le|el|al|bin|ibn|dos|von|van|zu)(\\s(la|las|los|le|der|den|het))?\\s\\p{Lu}");

    private SmallBeginning() {}

    static boolean isAt(String text, int offset) {
        return Stream.of(ADDRESS, ITEM, NAME)
                .anyMatch(pattern ->
                        pattern.matcher(text).region(offset, text.length()).lookingAt());
    }
}
