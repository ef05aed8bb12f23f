package no.tolk.jobs;

import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A file for people, on any file system. It is there when it is whole, and not before. */
public final class OutputFile {

    private OutputFile() {}

    /** Writes what the file holds. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file and the folders above it, replacing what is there.
     *
     * @throws TolkException where there is a folder of that name
     * @throws UncheckedIOException where it cannot be written
     */
    public static void write(String location, Configuration hadoop, Content content) {
        Path path = new Path(location);
        Path unfinished = new Path(path.getParent(), "." + path.getName() + ".unfinished");
        // An instance of its own: others go on writing the checksums that would lie beside the file.
        try (FileSystem files = FileSystem.newInstance(path.toUri(), hadoop)) {
            files.setWriteChecksum(false);
            if (isFolder(files, path)) {
                throw new TolkException(location + " is a folder: name a file");
            }
            try (OutputStream out = new BufferedOutputStream(files.create(unfinished, true))) {
                content.writeTo(out);
            } catch (IOException | RuntimeException e) {
                files.delete(unfinished, false);
                throw e;
            }
            files.delete(path, false);
            if (!files.rename(unfinished, path)) {
                throw new IOException(unfinished + " could not be renamed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + location + ": " + e.getMessage(), e);
        }
    }

    private static boolean isFolder(FileSystem files, Path path) throws IOException {
        try {
            return files.getFileStatus(path).isDirectory();
        } catch (FileNotFoundException e) {
            return false;
        }
    }
}
