package no.tolk.read;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The records of a file, or of a stretch of one, which is opened when the first is asked for and closed after the last. A
 * fault of the file is a record too, the last one.
 */
final class FileRecords implements Iterator<SourceRecord> {

    /** Opens a file. */
    @FunctionalInterface
    interface Opening {

        /** @return null where there is nothing to read */
        RecordCursor open(InputFile file) throws IOException, InvalidRecordException;
    }

    private final InputFile file;
    private final Opening opening;
    private RecordCursor cursor;
    private SourceRecord next;
    private boolean ended;

    FileRecords(InputFile file, Opening opening) {
        this.file = file;
        this.opening = opening;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    @Override
    public SourceRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        SourceRecord record = next;
        next = null;
        return record;
    }

    private void advance() {
        try {
            if (cursor == null) {
                cursor = opening.open(file);
            }
            next = cursor == null ? null : cursor.next();
            if (next == null) {
                close();
            }
        } catch (IOException | InvalidRecordException | RuntimeException | OutOfMemoryError e) {
            next = fault(e);
            close();
        }
    }

    /** A fault in the middle stands for all that would have followed: how many records those are is not known. */
    private SourceRecord fault(Throwable fault) {
        Failure failure = Failure.of(Failure.Stage.READ, fault);
        return cursor == null
                ? SourceRecord.unreadable(file, file.start(), failure)
                : SourceRecord.unreadable(file, cursor.position(), failure.andSo(file.rest() + " was not read"));
    }

    private void close() {
        ended = true;
        try {
            if (cursor != null) {
                cursor.close();
            }
        } catch (IOException e) {
            // Everything that was asked for has been read.
            cursor = null;
        }
    }
}
