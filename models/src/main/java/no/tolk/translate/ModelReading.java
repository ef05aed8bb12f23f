package no.tolk.translate;

import java.util.Map;
import java.util.Map.Entry;

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
            Map.entry("—", "–"),
            Map.entry("―", "–"),
            Map.entry("…", "..."),
            Map.entry("‐", "-"),
            Map.entry("‑", "-"),
            Map.entry("−", "-"));

    private ModelReading() {}

    static String of(String source) {
        String text = ShortAddresses.in(Capitals.lowered(source));
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
