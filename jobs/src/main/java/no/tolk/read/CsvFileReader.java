package no.tolk.read;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;

/** Reads CSV: a header, and an article in each record below it. Blank lines are none, wherever they stand. */
final class CsvFileReader implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FileAccess access;
    private final ArticleColumns columns;
    private final RecordReader records;

    CsvFileReader(FileAccess access, ArticleColumns columns, RecordReader records) {
        this.access = access;
        this.columns = columns;
        this.records = records;
    }

    /** The file's records; throws nothing but what {@link Attempts} leave to Spark. */
    Iterator<SourceRecord> read(InputFile file) {
        return new FileRecords(file, Rows::new, records, access.attempts());
    }

    private final class Rows implements RecordCursor {

        private final InputFile file;
        private final CsvSplitter splitter;
        private final CsvHeader header;
        private final String delimiter;

        Rows(InputFile file) throws IOException, InvalidRecordException {
            this.file = file;
            splitter = new CsvSplitter(access.open(file, 0));
            try {
                header = CsvHeader.read(splitter);
                columns.checkAgainst(header.names());
                delimiter = String.valueOf(header.delimiter());
            } catch (IOException | InvalidRecordException | RuntimeException | Error e) {
                splitter.close();
                throw e;
            }
        }

        @Override
        public SourceRecord next() throws IOException {
            try {
                byte[] record = splitter.next(delimiter);
                while (record != null && record.length == 0) {
                    record = splitter.next(delimiter);
                }
                return record == null ? null : read(record);
            } catch (InvalidRecordException e) {
                return records.unreadable(file, splitter.recordPosition(), Failure.of(Failure.Stage.READ, e));
            }
        }

        private SourceRecord read(byte[] record) throws InvalidRecordException {
            long position = splitter.recordPosition();
            return records.read(new RawRecord(
                    InputFormat.CSV,
                    CsvRow.bytes(header.bytes(), record),
                    file.uri(),
                    position,
                    file.articleId(position),
                    splitter::recordLine));
        }

        @Override
        public long position() {
            // A fault in the midst of a record takes the whole record.
            return splitter.recordPosition();
        }

        @Override
        public void close() throws IOException {
            splitter.close();
        }
    }
}
