package no.tolk.check;

import java.util.Optional;

/**
 * {@code characters}: the target has replacement characters that the source has not. A model with pieces of bytes writes
 * them where it made no character of the bytes: for scripts that it does not know.
 */
final class CharactersCheck implements Check {
    private static final char REPLACEMENT = '\uFFFD';

    @Override
    public Optional<Flag> check(String source, String target) {
        long broken = target.chars().filter(c -> c == REPLACEMENT).count();
        return broken == 0 || source.indexOf(REPLACEMENT) >= 0
                ? Optional.empty()
                : Optional.of(new Flag("characters", Severity.ERROR, broken + " characters could not be written"));
    }
}
