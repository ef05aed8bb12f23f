package no.tolk.read;

/** A record of the input that cannot become an article; its message says why. */
public final class InvalidRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    public InvalidRecordException(String message) {
        super(message);
    }
}
