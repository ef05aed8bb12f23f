package no.tolk.translate;

import java.util.List;
import java.util.Objects;
import no.tolk.check.Flag;
import no.tolk.check.Severity;

/**
 * What became of a sentence.
 *
 * @param text the English; null where the engine failed on the sentence, which the flag {@value #FAILED} then explains
 * @param score mean log-probability per target token, 0 where nothing was decoded
 * @param tokens target tokens, {@code </s>} included; 0 where nothing was decoded
 * @param vector the sentence's direction in the encoder's space, see {@link no.tolk.summarize.SentenceVector}; empty
 *     where nothing was encoded
 * @param flags what is wrong with it, or may be
 */
public record Translation(String text, float score, int tokens, byte[] vector, List<Flag> flags) {
    /** Code of the flag of a sentence that the engine failed on. */
    public static final String FAILED = "failed";

    private static final byte[] NO_VECTOR = {};

    public Translation {
        Objects.requireNonNull(vector, "vector");
        flags = List.copyOf(flags);
    }

    static Translation failure(Throwable cause) {
        String detail = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return new Translation(null, 0, 0, NO_VECTOR, List.of(new Flag(FAILED, Severity.ERROR, detail)));
    }
}
