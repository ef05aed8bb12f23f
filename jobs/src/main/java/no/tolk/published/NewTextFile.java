package no.tolk.published;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import no.tolk.runs.StoredFiles;
import no.tolk.runs.TolkException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** A text file in UTF-8 on any file system, for people and other programs, that is there whole or not at all. */
public final class NewTextFile {

    private NewTextFile() {}

    /** What writes the file, and tells something about it. */
    @FunctionalInterface
    public interface Content<T> {
        T writeTo(Writer out) throws IOException;
    }

    /**
     * Writes the file beside its place, and puts it there, over what may be there, when it is complete.
     *
     * @throws TolkException where a folder is there
     * @throws UncheckedIOException where it cannot be written
     */
    public static <T> T write(String location, Configuration hadoop, Content<T> content) {
        try {
            Path file = new Path(location);
            FileSystem files = withoutChecksums(file.getFileSystem(hadoop));
            if (files.exists(file) && files.getFileStatus(file).isDirectory()) {
                throw new TolkException(location + " is a folder: name a file in it");
            }
            return write(file, files, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + location + ": " + e.getMessage(), e);
        }
    }

    private static <T> T write(Path file, FileSystem files, Content<T> content) throws IOException {
        Path partial = file.suffix(".partial");
        try {
            T result;
            try (Writer out =
                    new BufferedWriter(new OutputStreamWriter(files.create(partial, true), StandardCharsets.UTF_8))) {
                result = content.writeTo(out);
            }
            files.delete(file, false);
            StoredFiles.move(files, partial, file);
            return result;
        } finally {
            files.delete(partial, false);
        }
    }

    /** Hadoop puts hidden files with checksums beside those on a local disk. */
    private static FileSystem withoutChecksums(FileSystem files) {
        return files instanceof LocalFileSystem local ? local.getRaw() : files;
    }
}
