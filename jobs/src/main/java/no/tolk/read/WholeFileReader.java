package no.tolk.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/** Reads a file as one record. */
final class WholeFileReader implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Larger pages are not read: the tree of a page takes up to a hundred times as much memory as its bytes. */
    static final int MAX_PAGE_BYTES = 4 << 20;

    private final FileAccess access;
    private final RecordReader records;

    WholeFileReader(FileAccess access, RecordReader records) {
        this.access = access;
        this.records = records;
    }

    /** The file's article, or what is wrong with it; throws nothing but what {@link Attempts} leave to Spark. */
    SourceRecord read(InputFile file) {
        try (InputStream in = access.open(file, 0)) {
            int most = file.format() == InputFormat.HTML ? MAX_PAGE_BYTES : RawRecord.MAX_BYTES;
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw RawRecord.tooLarge(most);
            }
            return records.read(new RawRecord(file.format(), bytes, file.uri(), 0, file.id(), () -> 1));
        } catch (IOException e) {
            access.attempts().retry(e);
            return records.unreadable(file, 0, Failure.of(Failure.Stage.READ, e));
        } catch (InvalidRecordException | RuntimeException | Error e) {
            return records.unreadable(file, 0, Failure.of(Failure.Stage.READ, RecordFault.orThrow(e)));
        }
    }
}
