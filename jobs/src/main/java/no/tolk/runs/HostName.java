package no.tolk.runs;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this machine. */
public final class HostName {

    private HostName() {}

    /** @param unnamed what to call a machine that cannot resolve itself, as some containers */
    public static String or(String unnamed) {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return unnamed;
        }
    }
}
