package no.tolk.repair;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Unicode normal form C: {@code a} and a ring above it are one letter. */
final class Composition {
    private static final Pattern LETTER = Pattern.compile("\\X");

    /**
     * More marks on one letter than any language has, where Unicode's stream-safe format puts a joiner: the time that
     * the JDK takes to compose a letter grows with the square of its marks.
     */
    private static final Substitution PILES = new Substitution(
            "marks",
            Pattern.compile("[\\p{M}&&[^\u034F]]{30}(?=[\\p{M}&&[^\u034F]])"),
            pile -> pile.group() + '\u034F');

    private Composition() {}

    static String compose(String text, RepairCounts counts) {
        String streamSafe = PILES.apply(text, counts);
        if (Normalizer.isNormalized(streamSafe, Normalizer.Form.NFC)) {
            return streamSafe;
        }
        long composed = LETTER.matcher(streamSafe)
                .results()
                .filter(letter -> !Normalizer.isNormalized(letter.group(), Normalizer.Form.NFC))
                .count();
        counts.add("nfc", (int) composed);
        return Normalizer.normalize(streamSafe, Normalizer.Form.NFC);
    }
}
