package no.tolk.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A CSV record that has its file's header in front of it, so that it can be read alone. */
final class CsvRow {

    private CsvRow() {}

    /**
     * The bytes that {@link #parse} reads again.
     *
     * @throws InvalidRecordException where they are too many
     */
    static byte[] bytes(byte[] header, byte[] record) throws InvalidRecordException {
        if (header.length + 1 + record.length > RawRecord.MAX_BYTES) {
            throw RawRecord.tooLarge();
        }
        byte[] bytes = new byte[header.length + 1 + record.length];
        System.arraycopy(header, 0, bytes, 0, header.length);
        bytes[header.length] = '\n';
        System.arraycopy(record, 0, bytes, header.length + 1, record.length);
        return bytes;
    }

    /** @throws InvalidRecordException where the header or the record is malformed */
    static RecordReader.Fields parse(RawRecord raw) throws InvalidRecordException {
        CsvSplitter splitter = new CsvSplitter(new ByteArrayInputStream(raw.bytes()));
        try {
            CsvHeader header = CsvHeader.read(splitter);
            DecodedText record = raw.decode((int) splitter.position());
            return new RecordReader.Fields(header.values(record.text()), record.repairs());
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be read", e);
        }
    }
}
