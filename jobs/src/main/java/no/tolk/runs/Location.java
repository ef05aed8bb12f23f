package no.tolk.runs;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A path that a user has named, and the file system that it is on. */
public record Location(FileSystem files, Path path) {

    /**
     * Finds the file system. Nothing need be at the path.
     *
     * @param kind what is to be there, a folder or a file
     * @throws TolkException where it is no location, or of a host that is not known
     */
    public static Location of(String location, String kind, Configuration hadoop) throws IOException {
        try {
            Path path = new Path(location);
            return new Location(path.getFileSystem(hadoop), path);
        } catch (IllegalArgumentException e) {
            throw new TolkException("'" + location + "' is no " + kind + "'s location: " + e.getMessage(), e);
        }
    }
}
