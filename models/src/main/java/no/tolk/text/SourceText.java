package no.tolk.text;

import java.text.Normalizer;

public final class SourceText {
    private SourceText() {}

    public static String normalise(String s) {
        return Normalizer.normalize(s, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
