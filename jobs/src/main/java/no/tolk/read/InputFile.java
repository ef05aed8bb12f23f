package no.tolk.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

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

    /** The file as a store knows it. */
    static InputFile of(FileStatus file, String uri, String id, InputFormat format, CompressionCodecFactory codecs) {
        boolean compressed = codecs.getCodec(lowered(file.getPath())) != null;
        return new InputFile(uri, id, format, 0, file.getLen(), file.getModificationTime(), compressed);
    }

    /**
     * A file that was read before, if it is still there.
     *
     * @param articleId of the record that begins at the place, which begins with the file's part of the id, or that part
     *     alone; null where its location is to be that
     */
    public static Optional<InputFile> find(
            String uri, InputFormat format, String articleId, long record, Configuration hadoop) throws IOException {
        Path path = new Path(URI.create(uri));
        String place = format.isOneArticle() ? "" : "#" + record;
        String id = articleId == null
                ? uri
                : articleId.endsWith(place) ? articleId.substring(0, articleId.length() - place.length()) : articleId;
        try {
            FileStatus file = path.getFileSystem(hadoop).getFileStatus(path);
            return Optional.of(of(file, uri, id, format, new CompressionCodecFactory(hadoop)));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The name in small letters, as codecs know its ending: {@code NEWS.TXT.GZ} is packed too. */
    static Path lowered(Path path) {
        return new Path("/" + path.getName().toLowerCase(Locale.ROOT));
    }

    /** A place in the file that no record of the stretch is before: rows are numbered, and from which on is not known. */
    long firstRecord() {
        return format == InputFormat.PARQUET ? 0 : start;
    }

    /** The id of what {@link #firstRecord} stands for: no article's where another stretch may have the row of that number. */
    String firstRecordId() {
        return format == InputFormat.PARQUET ? id : articleId(firstRecord());
    }

    /** The id of an article that is known by its place alone. */
    String articleId(long record) {
        return format.isOneArticle() ? id : id + "#" + record;
    }

    long length() {
        return end - start;
    }

    /** Another text when the file is written again. */
    String state() {
        return uri + "\t" + length() + "\t" + modified + "\n";
    }

    /** The file in stretches that can be read independently, of the size at most. */
    List<InputFile> split(long size) {
        if (!isSplittable() || length() <= size) {
            return List.of(this);
        }
        List<InputFile> stretches = new ArrayList<>();
        for (long at = start; at < end; at += size) {
            stretches.add(new InputFile(uri, id, format, at, Math.min(end, at + size), modified, false));
        }
        return stretches;
    }

    /** What it is where it is no whole file, for people. */
    String stretch() {
        return "the stretch from byte " + start + " up to byte " + end;
    }

    /** What is left of it somewhere in the middle, for people. */
    String rest() {
        return isSplittable() ? "the rest up to byte " + end : "the rest of the file";
    }

    private boolean isSplittable() {
        return !compressed && (format == InputFormat.JSONL || format == InputFormat.PARQUET);
    }
}
