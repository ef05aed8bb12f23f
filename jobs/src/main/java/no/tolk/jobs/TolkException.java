package no.tolk.jobs;

/** A fault whose message tells the user what was wrong, where, and what to do: it can be shown without a stack trace. */
public final class TolkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TolkException(String message) {
        super(message);
    }

    TolkException(String message, Throwable cause) {
        super(message, cause);
    }
}
