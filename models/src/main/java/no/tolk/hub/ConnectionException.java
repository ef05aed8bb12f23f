package no.tolk.hub;

import java.io.IOException;

/** What came from the network, or did not: a disk's faults are none of it, and are no better at the next attempt. */
final class ConnectionException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Something that is asked of the network. */
    interface Call<T> {
        T run() throws IOException;
    }

    ConnectionException(IOException cause) {
        super(cause.toString(), cause);
    }

    static <T> T orResultOf(Call<T> call) throws ConnectionException {
        try {
            return call.run();
        } catch (IOException e) {
            throw new ConnectionException(e);
        }
    }
}
