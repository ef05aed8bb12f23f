package no.tolk.check;

import java.util.Optional;

/** {@code empty}: the source says something and the target has no text at all. */
final class EmptyCheck implements Check {
    @Override
    public Optional<Flag> check(String source, String target) {
        if (source.isBlank() || !target.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                new Flag("empty", Severity.ERROR, "no text for a source of " + source.length() + " characters"));
    }
}
