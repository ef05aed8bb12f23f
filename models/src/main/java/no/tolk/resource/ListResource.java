package no.tolk.resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the lists that lie beside classes on the class path, in UTF-8. Lines that begin with # are comment. */
public final class ListResource {
    private ListResource() {}

    /**
     * The entries of a list with one a line, in their order, without white space at their ends.
     *
     * @param user the class that the list lies beside
     * @throws IllegalStateException where there is no such list
     */
    public static List<String> lines(Class<?> user, String name) {
        try (InputStream stream = user.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The list " + name + " is not on the class path beside "
                        + user.getName() + ": the jar is incomplete, build it again");
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

    /**
     * The words of a list with white space between them, each once, in the order of the list in every JVM.
     *
     * @param user the class that the list lies beside
     * @throws IllegalStateException where there is no such list
     */
    public static Set<String> words(Class<?> user, String name) {
        Set<String> words = new LinkedHashSet<>();
        lines(user, name).forEach(line -> words.addAll(Arrays.asList(line.split("\\s+"))));
        return Collections.unmodifiableSet(words);
    }
}
