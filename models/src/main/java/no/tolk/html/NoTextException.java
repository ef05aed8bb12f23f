package no.tolk.html;

/** Bytes that are no text, and so no page, whatever they are called; its message says why. */
public final class NoTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoTextException(String message) {
        super(message);
    }
}
