package no.tolk.translate;

/** A machine that Tolk has no native code for. The message says which one it is, and what to do. */
public final class UnsupportedPlatformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedPlatformException(String message) {
        super(message);
    }
}
