package no.tolk.glossary;

/** A glossary that cannot be used; the message says where and why. */
public final class GlossaryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GlossaryException(String message) {
        super(message);
    }
}
