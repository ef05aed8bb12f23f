package no.tolk.runs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Puts a staged run in the place of its former self: first the rows of each table, then the manifest. Whatever moment a
 * process is killed at, publishing again finishes the work.
 */
public final class Publication {

    private final PublishedTables tables;
    private final RunId run;
    private final StagedRun staged;

    /** @param staged the run as it waits in its staging folder */
    public Publication(PublishedTables tables, RunId run, StagedRun staged) {
        this.tables = tables;
        this.run = run;
        this.staged = staged;
    }

    /** Publishes the staged tables, which must be complete, unless that was done, and removes the staging folder. */
    public void publish() throws IOException {
        if (!staged.isPublished()) {
            staged.underLease(() -> {
                replace();
                return null;
            });
        }
        staged.finish();
    }

    private void replace() throws IOException {
        staged.checkLease();
        RunManifest complete = staged.manifest().orElseThrow();
        // Another run may have made the tables in the meantime.
        TableFormat.of(tables.store(), tables.format());
        RunManifest inPlace = tables.replace(run, staged, complete);
        if (!inPlace.equals(complete)) {
            staged.complete(inPlace);
        }
        staged.checkLease();
        tables.store().files().delete(tables.store().manifestFile(run), false);
        move(tables.store().files(), staged.manifestFile(), tables.store().manifestFile(run));
    }

    /** The data files of a folder: name to length in bytes. */
    public static Map<String, Long> filesIn(FileSystem files, Path folder) throws IOException {
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

    /** Renames to a place where nothing is. */
    public static void move(FileSystem files, Path from, Path to) throws IOException {
        files.mkdirs(to.getParent());
        if (!files.rename(from, to)) {
            throw new IOException("could not move " + from + " to " + to);
        }
    }
}
