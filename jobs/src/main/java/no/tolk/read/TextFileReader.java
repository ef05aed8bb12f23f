package no.tolk.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.Map;

/** Reads a text file as one article. */
final class TextFileReader implements Serializable {

    private static final long serialVersionUID = 1L;

    private final FileAccess access;

    TextFileReader(FileAccess access) {
        this.access = access;
    }

    /** The file's article, or what is wrong with it; never throws for a bad file. */
    SourceRecord read(InputFile file) {
        byte[] raw = null;
        try (InputStream in = access.open(file, 0)) {
            byte[] bytes = in.readNBytes(SourceRecord.MAX_BYTES + 1);
            if (bytes.length > SourceRecord.MAX_BYTES) {
                throw SourceRecord.tooLarge();
            }
            raw = bytes;
            return new SourceRecord(file.uri(), 0, file.id(), Utf8.decode(raw), Map.of(), raw, null);
        } catch (IOException | InvalidRecordException | RuntimeException e) {
            return SourceRecord.failed(file.uri(), 0, raw, e);
        }
    }
}
