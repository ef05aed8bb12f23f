package no.tolk.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Finds where the records of a CSV file (RFC 4180) end, in its bytes: so that a record has an offset, is bounded, and is
 * the only one to suffer from what is wrong with it. What the fields are is for others to say.
 *
 * <p>Where quotes do not close, or something stands after one that did, the record is its first line alone: one quote too
 * many does not take the rest of the file along. What such a record was taken to hold is read again; where nearly all lines
 * are like that, quotes are given up sooner, so that the work grows with the file's length and not with its square.
 */
final class CsvSplitter implements Closeable {

    private static final int END = -1;

    /** How many bytes may be read again, besides as many as were read. */
    private static final long MOST_READ_AGAIN = 2L * RawRecord.MAX_BYTES;

    private enum State {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        QUOTE_IN_QUOTED,
        BROKEN;

        State after(int c, String delimiters) {
            boolean quote = c == '"';
            boolean delimiter = delimiters.indexOf(c) >= 0;
            return switch (this) {
                case FIELD_START -> quote ? QUOTED : delimiter ? FIELD_START : UNQUOTED;
                case UNQUOTED -> delimiter ? FIELD_START : UNQUOTED;
                case QUOTED -> quote ? QUOTE_IN_QUOTED : QUOTED;
                case QUOTE_IN_QUOTED -> quote ? QUOTED : delimiter ? FIELD_START : BROKEN;
                case BROKEN -> BROKEN;
            };
        }
    }

    private final BufferedInputStream in;
    private long position;
    private long line = 1;
    private long recordPosition;
    private long recordLine;
    private int firstLineLength;
    private long secondLinePosition;
    private long readAgain;

    CsvSplitter(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Offset of the next record's first byte. */
    long position() {
        return position;
    }

    /** Offset of the first byte of the record that came last. */
    long recordPosition() {
        return recordPosition;
    }

    /** Number, from 1, of the first line of the record that came last. */
    long recordLine() {
        return recordLine;
    }

    /**
     * The next record's bytes, without its line end: none for a blank line.
     *
     * @param delimiters any of which ends a field
     * @return null after the last record
     * @throws InvalidRecordException where the record is too large; the one after it comes next
     */
    byte[] next(String delimiters) throws IOException, InvalidRecordException {
        recordPosition = position;
        recordLine = line;
        secondLinePosition = 0;
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        State state = State.FIELD_START;
        while (record.size() <= RawRecord.MAX_BYTES && mayReadOn()) {
            int c = read();
            if (c == END && position == recordPosition) {
                return null;
            }
            if (c == END || isLineEnd(c) && state != State.QUOTED) {
                if (state == State.QUOTED && hasSecondLine()) {
                    return firstLine(record);
                }
                endLine(c);
                return record.toByteArray();
            }
            state = state.after(c, delimiters);
            if (state == State.BROKEN && hasSecondLine()) {
                return firstLine(record);
            }
            record.write(c);
            if (c == '\n') {
                passLineEndInQuotes(record.size() - 1);
            }
        }
        if (hasSecondLine()) {
            return firstLine(record);
        }
        skipLine();
        throw RawRecord.tooLarge();
    }

    private int read() throws IOException {
        int c = in.read();
        position += c == END ? 0 : 1;
        return c;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private void endLine(int c) throws IOException {
        line++;
        if (c == '\r') {
            in.mark(1);
            if (in.read() == '\n') {
                position++;
            } else {
                in.reset();
            }
        }
    }

    private void passLineEndInQuotes(int length) {
        line++;
        if (!hasSecondLine()) {
            firstLineLength = length;
            secondLinePosition = position;
            in.mark(RawRecord.MAX_BYTES + 2);
        }
    }

    private boolean mayReadOn() {
        return !hasSecondLine() || readAgain + position - secondLinePosition <= MOST_READ_AGAIN + recordPosition;
    }

    private boolean hasSecondLine() {
        return secondLinePosition > 0;
    }

    /** The record's first line; the next record begins with its second one. */
    private byte[] firstLine(ByteArrayOutputStream record) throws IOException {
        in.reset();
        readAgain += position - secondLinePosition;
        position = secondLinePosition;
        line = recordLine + 1;
        return Arrays.copyOf(record.toByteArray(), firstLineLength);
    }

    private void skipLine() throws IOException {
        int c = read();
        while (c != END && !isLineEnd(c)) {
            c = read();
        }
        endLine(c);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
