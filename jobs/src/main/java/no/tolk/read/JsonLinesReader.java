package no.tolk.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
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
    private final JsonArticle article;

    JsonLinesReader(FileAccess access, JsonArticle article) {
        this.access = access;
        this.article = article;
    }

    /** The stretch's records; never throws for a bad record or file. */
    Iterator<SourceRecord> read(InputFile stretch) {
        return new Lines(stretch);
    }

    private final class Lines implements Iterator<SourceRecord> {

        private final InputFile stretch;
        private final Text line = new Text();
        private InputStream in;
        private LineReader lines;
        private long position;
        private SourceRecord next;
        private boolean ended;

        Lines(InputFile stretch) {
            this.stretch = stretch;
        }

        @Override
        public boolean hasNext() {
            while (next == null && !ended) {
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
                if (lines == null) {
                    open();
                }
                long start = position;
                // The end of a compressed file's text is not known from its length.
                int consumed = stretch.compressed() || start < stretch.end() ? readLine() : 0;
                if (consumed == 0) {
                    close();
                } else if (consumed > SourceRecord.MAX_BYTES) {
                    next = SourceRecord.failed(stretch.uri(), start, null, SourceRecord.tooLarge());
                } else if (!isBlank()) {
                    next = article.read(stretch, start, line.copyBytes());
                }
            } catch (IOException | RuntimeException e) {
                next = failed(e);
                close();
            }
        }

        /** A failure in the middle stands for all that would have followed: how many records those are is not known. */
        private SourceRecord failed(Exception fault) {
            Failure failure = Failure.of(Failure.Stage.READ, fault);
            if (lines != null) {
                String rest = stretch.compressed() ? "the rest of the file" : "the rest up to byte " + stretch.end();
                failure = failure.andSo(rest + " was not read");
            }
            return new SourceRecord(stretch.uri(), position, null, null, Map.of(), null, failure);
        }

        private void open() throws IOException {
            // One byte earlier, so that a line that begins exactly here is not taken for the rest of another.
            position = stretch.start() == 0 ? 0 : stretch.start() - 1;
            in = access.open(stretch, position);
            lines = new LineReader(in, LINE_END);
            if (stretch.start() > 0) {
                readLine();
            }
        }

        private int readLine() throws IOException {
            int consumed = lines.readLine(line, SourceRecord.MAX_BYTES, Integer.MAX_VALUE);
            position += consumed;
            return consumed;
        }

        private boolean isBlank() {
            for (int i = 0; i < line.getLength(); i++) {
                if (line.getBytes()[i] > ' ' || line.getBytes()[i] < 0) {
                    return false;
                }
            }
            return true;
        }

        private void close() {
            ended = true;
            try {
                if (in != null) {
                    in.close();
                }
            } catch (IOException e) {
                // Everything that was asked for has been read.
                in = null;
            }
        }
    }
}
