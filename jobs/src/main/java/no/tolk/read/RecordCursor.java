package no.tolk.read;

import java.io.Closeable;
import java.io.IOException;

/** Goes through the records of an open file. */
interface RecordCursor extends Closeable {

    /**
     * The next record, good or bad.
     *
     * @return null after the last one
     * @throws IOException where the file cannot be read any further
     */
    SourceRecord next() throws IOException;

    /** The place of the record that {@link #next} failed at, as in {@link SourceRecord#record()}. */
    long position();
}
