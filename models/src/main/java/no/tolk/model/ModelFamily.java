package no.tolk.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The architectures that Tolk can run, by the {@code model_type} of their {@code config.json}.
 *
 * <p>They differ in one thing only: a multilingual family has a token for each language, the source's in front of the
 * source and the target's as the forced first token of the target. A pair of names is tried against the vocabulary, so
 * M2M100 and NLLB, which share a {@code model_type}, are told apart by it.
 */
public enum ModelFamily {
    PEGASUS("pegasus", List.of()),
    MARIAN("marian", List.of()),
    M2M100("m2m_100", List.of(new LanguagePair("nob_Latn", "eng_Latn"), new LanguagePair("__no__", "__en__")));

    /** Names of the tokens that stand for Norwegian and for English. */
    public record LanguagePair(String source, String target) {}

    private final String type;
    private final List<LanguagePair> languagePairs;

    ModelFamily(String type, List<LanguagePair> languagePairs) {
        this.type = type;
        this.languagePairs = languagePairs;
    }

    /** The value of {@code model_type}. */
    public String type() {
        return type;
    }

    /** The names under which a multilingual vocabulary may have Norwegian and English; empty for a bilingual family. */
    public List<LanguagePair> languagePairs() {
        return languagePairs;
    }

    static ModelFamily ofType(String type) {
        return Arrays.stream(values())
                .filter(family -> family.type.equals(type))
                .findFirst()
                .orElseThrow(() -> new BundleException("config.json has model_type '" + type + "'. Tolk runs "
                        + Arrays.stream(values()).map(ModelFamily::type).collect(Collectors.joining(", ")) + "."));
    }
}
