package no.tolk.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads JSON Lines: one article a line. Blank lines are none.
 *
 * <p>A stretch begins with the first line that starts in it and ends with the last one that starts in it.
 */
final class JsonLinesReader implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(JsonLinesReader.class);

    private static final byte[] LINE_END = {'\n'};

    private static final long NOT_COUNTED_YET = -2;

    /** Lines are not counted over more bytes than this: the place of a fault is not worth reading a large file again. */
    private static final long MOST_COUNTED = 64 << 20;

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
        private long linesBefore = NOT_COUNTED_YET;

        Lines(InputFile stretch) throws IOException {
            this.stretch = stretch;
            // One byte earlier, so that a line that begins exactly here is not taken for the rest of another.
            opened = stretch.start() == 0 ? 0 : stretch.start() - 1;
            position = opened;
            in = access.open(stretch, opened);
            lines = new LineReader(in, LINE_END);
            if (stretch.start() > 0) {
                try {
                    readLine(stretch.end() - opened);
                } catch (IOException | RuntimeException | Error e) {
                    in.close();
                    throw e;
                }
            }
        }

        @Override
        public SourceRecord next() throws IOException {
            // The end of a compressed file's text is not known from its length.
            while (stretch.compressed() || position < stretch.end()) {
                long start = position;
                // What is behind a line without an end is of interest where it may be another line of this stretch.
                long most = stretch.compressed() ? Long.MAX_VALUE : stretch.end() - start;
                if (readLine(Math.max(most, RawRecord.MAX_BYTES + 2L)) == 0) {
                    return null;
                }
                if (line.getLength() > RawRecord.MAX_BYTES) {
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

        /** @param most bytes to read, more or less, of a line that is longer */
        private int readLine(long most) throws IOException {
            int consumed = lines.readLine(line, RawRecord.MAX_BYTES + 1, (int) Math.min(most, Integer.MAX_VALUE));
            position += consumed;
            linesRead++;
            return consumed;
        }

        /** Of the line that was read last. A stretch is counted up to when it is asked for: few of them have faults. */
        private long lineNumber() {
            if (linesBefore == NOT_COUNTED_YET) {
                linesBefore = opened == 0 ? 0 : countLines();
            }
            return linesBefore == RawRecord.UNCOUNTED ? RawRecord.UNCOUNTED : linesBefore + linesRead;
        }

        private long countLines() {
            if (opened > MOST_COUNTED) {
                return RawRecord.UNCOUNTED;
            }
            try {
                return access.count(stretch, '\n', opened);
            } catch (IOException e) {
                LOG.debug("the lines before byte {} of {} cannot be counted", opened, stretch.uri(), e);
                return RawRecord.UNCOUNTED;
            }
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
