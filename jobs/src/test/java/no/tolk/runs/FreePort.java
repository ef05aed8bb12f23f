package no.tolk.runs;

import java.io.IOException;
import java.net.ServerSocket;

/** A port of this machine on which nothing listens. */
public final class FreePort {

    private FreePort() {}

    public static int find() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
