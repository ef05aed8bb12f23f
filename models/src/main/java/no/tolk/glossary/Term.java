package no.tolk.glossary;

import java.io.Serializable;
import java.util.Objects;

/**
 * A Norwegian term and the English that it is to become, both in the form that a dictionary lists.
 *
 * @param source if in small letters, it stands for itself in any letters, else for these alone
 * @param target likewise
 */
public record Term(String source, String target) implements Serializable {
    public Term {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(target, "target");
    }

    @Override
    public String toString() {
        return source + " → " + target;
    }
}
