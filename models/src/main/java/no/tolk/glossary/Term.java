package no.tolk.glossary;

import java.io.Serializable;
import java.util.Objects;

/**
 * A Norwegian term and the English that it is to become, both in the form that a dictionary lists.
 *
 * @param source if in small letters, it stands for itself in any letters, else for these alone and, as at the beginning
 *     of a sentence, for these with a capital first
 * @param target likewise
 */
public record Term(String source, String target) implements Serializable {
    public Term {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
    }

    /** Whether there is a word in both languages. */
    boolean hasWords() {
        return !WordSequence.of(source).isEmpty() && !WordSequence.of(target).isEmpty();
    }

    @Override
    public String toString() {
        return source + " → " + target;
    }
}
