package no.tolk.runs;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/**
 * Tables whose rows are what lies in their directories. While a run's directories are swapped it has no manifest, and is
 * no run.
 *
 * <p>A table counts as swapped when exactly the files that the manifest lists are in place, so that it does not matter
 * whether the store's rename is one operation, or copies and then deletes. A deletion stages only the files that it has
 * rewritten; the others stay where they are.
 */
record ParquetTables(OutputStore store) implements PublishedTables {

    @Override
    public TableFormat format() {
        return TableFormat.PARQUET;
    }

    @Override
    public RunManifest replace(RunId run, StagedRun staged, RunManifest complete) throws IOException {
        StoredFiles.remove(store.files(), store.manifestFile(run));
        for (Table table : Table.values()) {
            staged.checkLease();
            swap(
                    staged.completeRows(table, complete),
                    store.rows(table, run),
                    complete.tables().get(table.folder()).files());
        }
        return complete;
    }

    @Override
    public boolean hold(RunManifest published) {
        return true;
    }

    @Override
    public void remove(RunId run, Table table) throws IOException {
        StoredFiles.remove(store.files(), store.rows(table, run));
    }

    @Override
    public Set<String> toStage(Set<String> changed, Set<String> all) {
        return changed;
    }

    private void swap(Path complete, Path rows, Map<String, Long> expected) throws IOException {
        Map<String, Long> present = StoredFiles.in(store.files(), rows);
        if (present.equals(expected)) {
            return;
        }
        if (StoredFiles.in(store.files(), complete).equals(expected)) {
            StoredFiles.replace(store.files(), complete, rows);
        } else {
            replaceFiles(complete, rows, present, expected);
        }
    }

    private void replaceFiles(Path complete, Path rows, Map<String, Long> present, Map<String, Long> expected)
            throws IOException {
        for (Map.Entry<String, Long> file : present.entrySet()) {
            if (!file.getValue().equals(expected.get(file.getKey()))) {
                StoredFiles.remove(store.files(), new Path(rows, file.getKey()));
            }
        }
        for (Map.Entry<String, Long> file : expected.entrySet()) {
            if (!file.getValue().equals(present.get(file.getKey()))) {
                StoredFiles.move(store.files(), new Path(complete, file.getKey()), new Path(rows, file.getKey()));
            }
        }
    }
}
