package no.tolk.runs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What is done to files on any store so that it is done, or known not to be: some of Hadoop's file systems tell by a
 * {@code false} alone that they could not.
 */
public final class StoredFiles {

    private StoredFiles() {}

    /** The data files of a folder: name to length in bytes; none where there is no such folder. */
    public static Map<String, Long> in(FileSystem files, Path folder) throws IOException {
        Map<String, Long> found = new TreeMap<>();
        try {
            for (FileStatus file : files.listStatus(folder)) {
                String name = file.getPath().getName();
                if (!name.startsWith("_") && !name.startsWith(".")) {
                    found.put(name, file.getLen());
                }
            }
        } catch (FileNotFoundException e) {
            return Map.of();
        }
        return found;
    }

    /**
     * Renames to a place where nothing is.
     *
     * @throws IOException also where something is there: into a folder that is there, some stores would move what was to
     *     take its place
     */
    public static void move(FileSystem files, Path from, Path to) throws IOException {
        files.mkdirs(to.getParent());
        if (files.exists(to)) {
            throw new IOException("could not move " + from + " to " + to + ": something is there");
        }
        if (!files.rename(from, to)) {
            throw new IOException("could not move " + from + " to " + to);
        }
    }

    /**
     * Puts a file or folder in the place of what may be there. A kill in between leaves neither in place.
     *
     * @throws IOException also where the former one stays
     */
    public static void replace(FileSystem files, Path from, Path to) throws IOException {
        remove(files, to);
        move(files, from, to);
    }

    /**
     * Removes a file, or a folder with all that is in it, if it is there.
     *
     * @throws IOException where it stays
     */
    public static void remove(FileSystem files, Path path) throws IOException {
        if (!files.delete(path, true) && files.exists(path)) {
            throw new IOException("could not remove " + path
                    + ": may this user write to its folder, and has nobody a file of it open?");
        }
    }
}
