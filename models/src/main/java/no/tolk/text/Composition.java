package no.tolk.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Unicode normal form C: {@code a} and a ring above it are one letter. */
final class Composition {
    private static final Pattern LETTER = Pattern.compile("\\X");

    private Composition() {}

    static String compose(String text, RepairCounts counts) {
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return text;
        }
        long composed = LETTER.matcher(text)
                .results()
                .filter(letter -> !Normalizer.isNormalized(letter.group(), Normalizer.Form.NFC))
                .count();
        counts.add("nfc", (int) composed);
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
