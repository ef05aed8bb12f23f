package no.tolk.check;

/** How much a {@link Flag} should worry its reader, from least to most. */
public enum Severity {
    /** Worth knowing; nothing is wrong with the text. */
    INFO,
    /** Probably wrong; a person should look. */
    WARNING,
    /** The text should not be used as it is. */
    ERROR
}
