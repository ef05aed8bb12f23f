package no.tolk.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of the input, or a stretch of one.
 *
 * @param uri where it is
 * @param id the file's part of its articles' ids
 * @param start offset of the stretch's first byte
 * @param end offset after the stretch's last byte; a record belongs to the stretch that its first byte is in
 * @param modified in milliseconds since the epoch
 * @param compressed whether offsets are of no use for finding a place in the file
 */
public record InputFile(
        String uri, String id, InputFormat format, long start, long end, long modified, boolean compressed)
        implements Serializable {

    long length() {
        return end - start;
    }

    /** Another text when the file is written again. */
    String state() {
        return uri + "\t" + length() + "\t" + modified + "\n";
    }

    /** The file in stretches that can be read independently, of the size at most. */
    List<InputFile> split(long size) {
        boolean splits = format == InputFormat.JSONL || format == InputFormat.PARQUET;
        if (!splits || compressed || length() <= size) {
            return List.of(this);
        }
        List<InputFile> stretches = new ArrayList<>();
        for (long at = start; at < end; at += size) {
            stretches.add(new InputFile(uri, id, format, at, Math.min(end, at + size), modified, false));
        }
        return stretches;
    }

    /** What is left of it somewhere in the middle, for people. */
    String rest() {
        return compressed || format != InputFormat.JSONL ? "the rest of the file" : "the rest up to byte " + end;
    }
}
