package no.tolk.translate;

import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;

/**
 * What a model reads in a source's place: what it has seldom seen, as something that it knows. Headlines in capitals
 * become small, addresses short, and marks of other countries' typography those of plain text, as is usual before a
 * model is trained.
 */
final class ModelReading {
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("„", "\""),
            Map.entry("‘", "’"),
            Map.entry("´", "’"),
            Map.entry("—", "–"),
            Map.entry("―", "–"),
            Map.entry("…", "..."),
            Map.entry("‐", "-"),
            Map.entry("‑", "-"),
            Map.entry("−", "-"));

    /** A quotation between single marks. The one that may be an apostrophe ends it where no letter follows. */
    private static final Pattern SINGLE = Pattern.compile("[‘‚‹]([^‘‚‹›]{1,300}?)[’‘›](?!\\p{L})");

    private ModelReading() {}

    static String of(String source) {
        String text =
                SINGLE.matcher(ShortAddresses.in(Capitals.lowered(source))).replaceAll("'$1'");
        for (Entry<String, String> mark : PLAIN.entrySet()) {
            text = text.replace(mark.getKey(), mark.getValue());
        }
        return text;
    }

    /** The translation of what was read as that of the source. */
    static String restored(String source, String translation) {
        return Capitals.restored(source, ShortAddresses.restored(Capitals.lowered(source), translation));
    }
}
