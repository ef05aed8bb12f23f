package no.tolk.cli;

import java.io.IOException;
import java.io.PrintWriter;

/** What programs read from: a {@link PrintWriter} tells of its faults to those alone who ask. */
final class StandardOutput {
    private StandardOutput() {}

    /** @throws IOException where something that was printed did not arrive */
    static void check(PrintWriter out) throws IOException {
        if (out.checkError()) {
            throw new IOException("standard output cannot be written: is the disk full, or the reader gone?");
        }
    }
}
