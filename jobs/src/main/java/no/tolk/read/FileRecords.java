package no.tolk.read;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(FileRecords.class);

    private final InputFile file;
    private final Opening opening;
    private final RecordReader records;
    private final Attempts attempts;
    private RecordCursor cursor;
    private SourceRecord next;
    private boolean ended;

    FileRecords(InputFile file, Opening opening, RecordReader records, Attempts attempts) {
        this.file = file;
        this.opening = opening;
        this.records = records;
        this.attempts = attempts;
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
                open();
            }
            next = cursor == null ? null : cursor.next();
            if (next == null) {
                close();
            }
        } catch (IOException e) {
            next = fault(e);
            close();
            attempts.retry(e);
        } catch (InvalidRecordException | RuntimeException | Error e) {
            next = fault(RecordFault.orThrow(e));
            close();
        }
    }

    private void open() throws IOException, InvalidRecordException {
        cursor = opening.open(file);
        TaskContext task = TaskContext.get();
        if (cursor != null && task != null) {
            // A task that is killed, or wants no more, does not come to the last record.
            task.addTaskCompletionListener((TaskCompletionListener) context -> close());
        }
    }

    /** A fault in the middle stands for all that would have followed: how many records those are is not known. */
    private SourceRecord fault(Throwable fault) {
        Failure failure = Failure.of(Failure.Stage.READ, fault).endingFile();
        if (cursor == null) {
            return records.unopened(
                    file, file.start() == 0 ? failure : failure.andSo(file.stretch() + " was not read"));
        }
        return records.unreadable(file, cursor.position(), failure.andSo(file.rest() + " was not read"));
    }

    private void close() {
        ended = true;
        try {
            if (cursor != null) {
                cursor.close();
            }
        } catch (IOException e) {
            LOG.debug("{} was read and could not be closed", file.uri(), e);
        } finally {
            cursor = null;
        }
    }
}
