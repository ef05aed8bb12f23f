package no.tolk.jobs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Puts a staged run in the place of its former self: the old manifest goes, the tables' directories are swapped, the
 * new manifest comes.
 *
 * <p>A deletion stages only the files that it has rewritten; the others stay where they are.
 *
 * <p>Whatever moment a process is killed at, publishing again finishes the work. A table counts as swapped when
 * exactly the files that the manifest lists are in place, so that it does not matter whether the store's rename is one
 * operation, or copies and then deletes.
 */
final class Publication {

    private final OutputStore store;
    private final RunId run;
    private final StagedRun staged;

    Publication(OutputStore store, RunId run, StagedRun staged) {
        this.store = store;
        this.run = run;
        this.staged = staged;
    }

    /** Publishes the staged tables, which must be complete, unless that was done, and removes the staging folder. */
    void publish() throws IOException {
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
        RunManifest manifest = staged.manifest().orElseThrow();
        store.files().delete(store.manifestFile(run), false);
        for (Table table : Table.values()) {
            staged.checkLease();
            swap(
                    staged.completeRows(table, manifest),
                    store.rows(table, run),
                    manifest.tables().get(table.folder()).files());
        }
        staged.checkLease();
        move(store.files(), staged.manifestFile(), store.manifestFile(run));
    }

    private void swap(Path complete, Path rows, Map<String, Long> expected) throws IOException {
        Map<String, Long> present = filesIn(store.files(), rows);
        if (present.equals(expected)) {
            return;
        }
        if (filesIn(store.files(), complete).equals(expected)) {
            store.files().delete(rows, true);
            move(store.files(), complete, rows);
        } else {
            replaceFiles(complete, rows, present, expected);
        }
    }

    private void replaceFiles(Path complete, Path rows, Map<String, Long> present, Map<String, Long> expected)
            throws IOException {
        for (Map.Entry<String, Long> file : present.entrySet()) {
            if (!file.getValue().equals(expected.get(file.getKey()))) {
                store.files().delete(new Path(rows, file.getKey()), false);
            }
        }
        for (Map.Entry<String, Long> file : expected.entrySet()) {
            if (!file.getValue().equals(present.get(file.getKey()))) {
                move(store.files(), new Path(complete, file.getKey()), new Path(rows, file.getKey()));
            }
        }
    }

    /** The data files of a folder: name to length in bytes. */
    static Map<String, Long> filesIn(FileSystem files, Path folder) throws IOException {
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
    static void move(FileSystem files, Path from, Path to) throws IOException {
        files.mkdirs(to.getParent());
        if (!files.rename(from, to)) {
            throw new IOException("could not move " + from + " to " + to);
        }
    }
}
