package no.tolk.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Removes runs from an output folder: the manifest first, and with it the run; then its directories; its staging folder
 * last. What was killed half-way is completed by removing the run again. Later runs lose nothing but the sentences that
 * they could have reused, and a replay of the run, that it can be replayed where bytes were not kept. The directories of the
 * run's date stay, as another run may be about to move into them.
 */
public final class RunRemoval {

    private final PublishedTables tables;
    private final OutputStore store;
    private final boolean dryRun;
    private final Clock clock;

    RunRemoval(PublishedTables tables, boolean dryRun, Clock clock) {
        this.tables = tables;
        this.store = tables.store();
        this.dryRun = dryRun;
        this.clock = clock;
    }

    /**
     * A removal from that folder.
     *
     * @param dryRun only to tell what would be removed
     * @throws TolkException where there is no such folder
     * @throws UncheckedIOException where it cannot be read
     */
    public static RunRemoval from(String output, boolean dryRun, SparkSession spark) {
        return OutputStore.readExisting(
                output,
                spark.sparkContext().hadoopConfiguration(),
                store -> new RunRemoval(PublishedTables.in(store, spark), dryRun, Clock.systemUTC()));
    }

    /**
     * Removes a run, published or not.
     *
     * @return the locations of what it had
     * @throws TolkException where there is nothing of such a run, or a run in the folder is being written
     * @throws UncheckedIOException where something cannot be removed
     */
    public List<String> drop(String runId) {
        try {
            RunId run = RunId.given(runId);
            store.refuseWhileWritten(clock);
            List<Path> places = places(run);
            if (places.isEmpty()) {
                throw new TolkException("there is no run " + run + " in " + store.root());
            }
            if (!dryRun) {
                remove(run);
            }
            return places.stream().map(Path::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("run " + runId + " could not be dropped, try again: " + e.getMessage(), e);
        }
    }

    /**
     * Removes the published runs of each run name but for those that were finished last. Runs that are not finished stay.
     *
     * @param keep published runs of each name that stay, 1 or more
     * @return the locations of what the removed runs had, by their ids
     * @throws TolkException where a run in the folder is being written
     * @throws UncheckedIOException where something cannot be removed
     */
    public Map<String, List<String>> prune(int keep) {
        if (keep < 1) {
            throw new IllegalArgumentException("runs to keep must be 1 or more, not " + keep);
        }
        Map<String, List<RunManifest>> byName = new TreeMap<>();
        try {
            store.refuseWhileWritten(clock);
            for (RunManifest manifest : store.published()) {
                byName.computeIfAbsent(manifest.run(), name -> new ArrayList<>())
                        .add(manifest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the runs in " + store.root() + ": " + e.getMessage(), e);
        }
        Map<String, List<String>> removed = new LinkedHashMap<>();
        for (List<RunManifest> runs : byName.values()) {
            runs.stream()
                    .sorted(RunManifest.OLDEST_FIRST)
                    .limit(Math.max(0, runs.size() - keep))
                    .forEach(manifest -> removed.put(manifest.runId(), drop(manifest.runId())));
        }
        return removed;
    }

    private void remove(RunId run) throws IOException {
        try (RunLease lease = RunLease.take(store.files(), store.lease(run), clock)) {
            StoredFiles.remove(store.files(), store.manifestFile(run));
            for (Table table : Table.values()) {
                if (store.files().exists(store.rows(table, run))) {
                    tables.remove(run, table);
                }
            }
            StagingFolder.of(store, run).remove(lease);
        }
    }

    /** What there is of the run, in the order in which it is to go. */
    private List<Path> places(RunId run) throws IOException {
        List<Path> places = new ArrayList<>();
        places.add(store.manifestFile(run));
        for (Table table : Table.values()) {
            places.add(store.rows(table, run));
        }
        places.add(store.staging(run));
        List<Path> present = new ArrayList<>();
        for (Path place : places) {
            if (store.files().exists(place)) {
                present.add(place);
            }
        }
        return present;
    }
}
