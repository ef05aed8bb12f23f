package no.tolk.runs;

/** A fault whose message tells the user what was wrong, where, and what to do: it can be shown without a stack trace. */
public final class TolkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TolkException(String message) {
        super(message);
    }

    public TolkException(String message, Throwable cause) {
        super(message, cause);
    }
}
