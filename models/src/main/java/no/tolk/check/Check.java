package no.tolk.check;

import java.util.Optional;

/** One question asked of a translation. Implementations keep no state between calls. */
@FunctionalInterface
interface Check {
    /** What is wrong with {@code target} as the English for the Norwegian {@code source}; empty if it passes. */
    Optional<Flag> check(String source, String target);
}
