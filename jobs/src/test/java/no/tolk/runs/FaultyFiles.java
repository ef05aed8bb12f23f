package no.tolk.runs;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file system on which a number of files can be removed and moved before each further attempt fails: what a killed
 * process leaves. Leases are excepted, since that of a process that is gone counts for nothing.
 */
public final class FaultyFiles extends FilterFileSystem {

    private int left;

    FaultyFiles(FileSystem files, int left) {
        super(files);
        this.left = left;
    }

    /** Such a store, as a process sees it that is about to be killed. */
    public static OutputStore in(OutputStore store, int left) {
        return new OutputStore(new FaultyFiles(store.files(), left), store.root());
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        count(path);
        return super.delete(path, recursive);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        count(from);
        return super.rename(from, to);
    }

    private void count(Path path) throws IOException {
        if (path.getName().startsWith("lease.")) {
            return;
        }
        if (left == 0) {
            throw new IOException("killed at " + path);
        }
        left--;
    }
}
