package no.tolk.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/** Reads a file as one record. */
final class WholeFileReader implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FileAccess access;
    private final RecordReader records;

    WholeFileReader(FileAccess access, RecordReader records) {
        this.access = access;
        this.records = records;
    }

    /** The file's article, or what is wrong with it; throws nothing but what {@link Attempts} leave to Spark. */
    SourceRecord read(InputFile file) {
        try (InputStream in = access.open(file, 0)) {
            byte[] bytes = in.readNBytes(RawRecord.MAX_BYTES + 1);
            if (bytes.length > RawRecord.MAX_BYTES) {
                throw RawRecord.tooLarge();
            }
            return records.read(new RawRecord(file.format(), bytes, file.uri(), 0, file.id(), () -> 1));
        } catch (IOException e) {
            access.attempts().retry(e);
            return records.unreadable(file, 0, Failure.of(Failure.Stage.READ, e));
        } catch (InvalidRecordException | RuntimeException e) {
            return records.unreadable(file, 0, Failure.of(Failure.Stage.READ, e));
        }
    }
}
