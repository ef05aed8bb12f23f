package no.tolk.translate;

import java.io.Serializable;
import java.util.Objects;
import no.tolk.glossary.Glossary;

/**
 * What decides a translation besides the sentence and the model.
 *
 * @param beam hypotheses kept at each step of the first search; 1 is greedy search
 * @param lengthPenalty exponent of the hypothesis length by which a beam's log-probability is divided
 *     (Wu et al. 2016, in the form that {@code transformers} uses); above 0 favours longer hypotheses
 * @param repairBeam beam for decoding a sentence again whose first translation fails a check; 0 leaves it as it is
 * @param glossary terms that are to come out as wanted
 */
public record DecodingOptions(int beam, double lengthPenalty, int repairBeam, Glossary glossary)
        implements Serializable {

    /** Greedy search, and a beam of 4 where its result fails a check. */
    public static final DecodingOptions DEFAULT = new DecodingOptions(1, 1.0, 4, Glossary.EMPTY);

    static final int WIDEST_BEAM = 64;

    /** @throws IllegalArgumentException where a value is out of range, naming it */
    public DecodingOptions {
        Objects.requireNonNull(glossary, "glossary");
        if (beam < 1 || beam > WIDEST_BEAM) {
            throw new IllegalArgumentException("beam must be 1 to " + WIDEST_BEAM + ", not " + beam);
        }
        if (repairBeam < 0 || repairBeam > WIDEST_BEAM) {
            throw new IllegalArgumentException("repair beam must be 0 (off) to " + WIDEST_BEAM + ", not " + repairBeam);
        }
        if (!Double.isFinite(lengthPenalty)) {
            throw new IllegalArgumentException("length penalty must be a finite number, not " + lengthPenalty);
        }
    }

    /** These options with another beam. */
    public DecodingOptions withBeam(int beam) {
        return new DecodingOptions(beam, lengthPenalty, repairBeam, glossary);
    }

    /** These options with another beam for repair; 0 turns repair off. */
    public DecodingOptions withRepairBeam(int repairBeam) {
        return new DecodingOptions(beam, lengthPenalty, repairBeam, glossary);
    }

    /** These options with another length penalty. */
    public DecodingOptions withLengthPenalty(double lengthPenalty) {
        return new DecodingOptions(beam, lengthPenalty, repairBeam, glossary);
    }

    /** These options with other terms. */
    public DecodingOptions withGlossary(Glossary glossary) {
        return new DecodingOptions(beam, lengthPenalty, repairBeam, glossary);
    }
}
