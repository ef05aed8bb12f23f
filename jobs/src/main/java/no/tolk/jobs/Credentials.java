package no.tolk.jobs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps passwords out of what a run records: locations stand in its manifest, its rows and its logs. */
final class Credentials {

    /** {@code scheme://user:password@host}. */
    private static final Pattern WITH_PASSWORD = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://[^/@:]*:)[^/@]*@");

    private Credentials() {}

    /**
     * Refuses a location that holds a password. The message does not hold it.
     *
     * @param what the location is of, for the message
     * @throws IllegalArgumentException where there is one
     */
    static void refuseIn(String what, String location) {
        Matcher password = WITH_PASSWORD.matcher(location);
        if (password.find()) {
            throw new IllegalArgumentException(what + " " + password.replaceFirst("$1***@")
                    + " holds a password, which would stand in the run's tables and logs: leave it out, and give it to"
                    + " the file system as a setting (spark.hadoop.*), best in a file that only you can read");
        }
    }
}
