package no.tolk.read;

/** An input that cannot be read at all; its message tells the user which, why, and what to do. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InputException(String message) {
        super(message);
    }

    InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
