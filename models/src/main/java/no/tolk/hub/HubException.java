package no.tolk.hub;

/** A model that could not be had from a hub. The message says what is wrong, and what to do. */
public final class HubException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HubException(String message) {
        super(message);
    }

    HubException(String message, Throwable cause) {
        super(message, cause);
    }
}
