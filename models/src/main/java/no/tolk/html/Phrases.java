package no.tolk.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lists beside the classes: one entry a line, and lines of comment that begin with #. */
final class Phrases {
    private Phrases() {}

    /** The entries of a resource of this package, in their order. */
    static List<String> read(String name) {
        try (InputStream stream = Phrases.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The list " + name + " is not on the class path beside "
                        + Phrases.class.getName() + ": the jar is incomplete, build it again");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the list " + name, e);
        }
    }
}
