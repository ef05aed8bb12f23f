package no.tolk.published;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import no.tolk.runs.Location;
import no.tolk.runs.StoredFiles;
import no.tolk.runs.TolkException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** A text file in UTF-8 on any file system, for people and other programs, that is there whole or not at all. */
public final class NewTextFile {

    private NewTextFile() {}

    /** What writes the file, and tells something about it. */
    @FunctionalInterface
    public interface Content<T> {
        T writeTo(Writer out) throws IOException;
    }

    /**
     * Writes the file beside its place, and puts it there, over the file that may be there, when it is complete. Where a link is
     * there on a local disk, the file that it leads to is replaced.
     *
     * @throws TolkException where it is no location, or something is there that is no file, or a link that leads to none
     * @throws UncheckedIOException where it cannot be written
     */
    public static <T> T write(String location, Configuration hadoop, Content<T> content) {
        try {
            Location place = Location.of(location, "file", hadoop);
            Path named = place.path();
            FileSystem files = withoutChecksums(place.files());
            Path file =
                    files instanceof RawLocalFileSystem local ? replaceable(location, local.pathToFile(named)) : named;
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
            StoredFiles.replace(files, partial, file);
            return result;
        } finally {
            files.delete(partial, false);
        }
    }

    /** What can be renamed over: neither a link, nor a device, a pipe or a socket, which would then be gone. */
    private static Path replaceable(String location, File file) throws IOException {
        if (Files.isSymbolicLink(file.toPath()) && !file.exists()) {
            throw new TolkException(location + " is a link to nothing: name the file itself");
        }
        if (file.exists() && !file.isFile() && !file.isDirectory()) {
            throw new TolkException(location + " is no regular file, which could be replaced: name one, or a new one"
                    + " (tolk export without -o writes to standard output)");
        }
        return new Path(
                Files.isSymbolicLink(file.toPath()) ? file.toPath().toRealPath().toUri() : file.toURI());
    }

    /** Hadoop puts hidden files with checksums beside those on a local disk. */
    private static FileSystem withoutChecksums(FileSystem files) {
        return files instanceof LocalFileSystem local ? local.getRaw() : files;
    }
}
