package no.tolk.runs;

import java.io.IOException;

/** Work with a result, which may read and write files. */
@FunctionalInterface
public interface IoCall<T> {
    T run() throws IOException;
}
