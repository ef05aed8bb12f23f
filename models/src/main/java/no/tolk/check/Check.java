package no.tolk.check;

import java.util.Optional;
import java.util.function.Function;

/** One question asked of a translation. Implementations keep no state between calls. */
@FunctionalInterface
interface Check {
    /** What is wrong with {@code target} as the English for the Norwegian {@code source}; empty if it passes. */
    Optional<Flag> check(String source, String target);

    /** The check of one source's translations; a check overrides this that reads more in a source than in a target. */
    default Function<String, Optional<Flag>> of(String source) {
        return target -> check(source, target);
    }
}
