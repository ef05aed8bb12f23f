package no.tolk.jobs;

/** A record of the input that cannot become an article; its message says why. */
final class InvalidRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidRecordException(String message) {
        super(message);
    }
}
