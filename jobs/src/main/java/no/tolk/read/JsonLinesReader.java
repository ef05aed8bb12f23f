package no.tolk.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;

/**
 * Reads JSON Lines: one article a line. Blank lines are none.
 *
 * <p>A stretch begins with the first line that starts in it and ends with the last one that starts in it.
 */
final class JsonLinesReader implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final byte[] LINE_END = {'\n'};

    private final FileAccess access;
    private final RecordReader records;

    JsonLinesReader(FileAccess access, RecordReader records) {
        this.access = access;
        this.records = records;
    }

    /** The stretch's records; throws nothing but what {@link Attempts} leave to Spark. */
    Iterator<SourceRecord> read(InputFile stretch) {
        return new FileRecords(stretch, Lines::new, records, access.attempts());
    }

    private final class Lines implements RecordCursor {

        private final InputFile stretch;
        private final Text line = new Text();
        private final long opened;
        private final InputStream in;
        private final LineReader lines;
        private long position;
        private long linesRead;
        private long linesBefore = -1;

        Lines(InputFile stretch) throws IOException {
            this.stretch = stretch;
            // One byte earlier, so that a line that begins exactly here is not taken for the rest of another.
            opened = stretch.start() == 0 ? 0 : stretch.start() - 1;
            position = opened;
            in = access.open(stretch, opened);
            lines = new LineReader(in, LINE_END);
            if (stretch.start() > 0) {
                readLine();
            }
        }

        @Override
        public SourceRecord next() throws IOException {
            // The end of a compressed file's text is not known from its length.
            while (stretch.compressed() || position < stretch.end()) {
                long start = position;
                int consumed = readLine();
                if (consumed == 0) {
                    return null;
                }
                if (consumed > RawRecord.MAX_BYTES) {
                    return records.unreadable(stretch, start, Failure.of(Failure.Stage.READ, RawRecord.tooLarge()));
                }
                if (!isBlank()) {
                    return records.read(new RawRecord(
                            InputFormat.JSONL,
                            line.copyBytes(),
                            stretch.uri(),
                            start,
                            stretch.articleId(start),
                            this::lineNumber));
                }
            }
            return null;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private int readLine() throws IOException {
            int consumed = lines.readLine(line, RawRecord.MAX_BYTES, Integer.MAX_VALUE);
            position += consumed;
            linesRead++;
            return consumed;
        }

        /** Of the line that was read last. A stretch is counted up to when it is asked for: few of them have faults. */
        private long lineNumber() {
            if (linesBefore < 0) {
                try {
                    linesBefore = opened == 0 ? 0 : access.count(stretch, '\n', opened);
                } catch (IOException e) {
                    throw new UncheckedIOException("the lines before it cannot be counted: " + e.getMessage(), e);
                }
            }
            return linesBefore + linesRead;
        }

        private boolean isBlank() {
            for (int i = 0; i < line.getLength(); i++) {
                if (line.getBytes()[i] > ' ' || line.getBytes()[i] < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
