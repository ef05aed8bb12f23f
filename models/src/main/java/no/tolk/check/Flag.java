package no.tolk.check;

import java.util.List;
import java.util.Objects;

/**
 * One thing that a check found.
 *
 * @param code the check's name, one lower-case word such as {@code numbers}; stable, meant to be filtered by
 * @param severity how bad it is
 * @param detail what was seen, for a person; its wording may change
 */
public record Flag(String code, Severity severity, String detail) {
    /** Every code that a flag of a translated sentence can have. */
    public static final List<String> CODES = List.of(
            "numbers",
            "names",
            "misnamed",
            "addresses",
            "quotes",
            "negation",
            "loop",
            "length",
            "copy",
            "glossary",
            "copied",
            "characters",
            "empty");

    public Flag {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(detail, "detail");
    }

    /** Whether something is probably wrong; other flags only inform. */
    public boolean warns() {
        return severity != Severity.INFO;
    }
}
