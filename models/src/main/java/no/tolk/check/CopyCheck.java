package no.tolk.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code copy}: the target is the source over again, although the source is a Norwegian sentence. A list of names or a
 * title in another language is rightly copied, so the source must have several words and, among them, different small
 * words of Norwegian. Case, spacing and punctuation do not count as a difference.
 */
final class CopyCheck implements Check {
    private static final int SEVERAL_WORDS = 4;

    /** Frequent small words of Bokmål and Nynorsk; not those that names and titles in other languages often have. */
    private static final Set<String> NORWEGIAN = Set.of(
            "og", "er", "på", "som", "av", "til", "det", "ikke", "ikkje", "har", "med", "dei", "jeg", "eg", "hun", "ho",
            "å", "seg", "ble", "vart", "blir", "vil", "skal", "kan", "fra", "frå", "etter", "også", "mot", "ved",
            "være", "vere", "hvor", "kvar", "når", "eller", "sier", "seier", "sa", "noe", "noko", "nå", "mer", "meir");

    @Override
    public Optional<Flag> check(String source, String target) {
        List<String> words = Words.of(source);
        if (source.strip().split("\\s+").length < SEVERAL_WORDS
                || !words.equals(Words.of(target))
                || !isNorwegian(words)) {
            return Optional.empty();
        }
        return Optional.of(new Flag("copy", Severity.ERROR, "the target is the source, not translated"));
    }

    private static boolean isNorwegian(List<String> words) {
        return words.stream().filter(NORWEGIAN::contains).distinct().count() >= 2;
    }
}
