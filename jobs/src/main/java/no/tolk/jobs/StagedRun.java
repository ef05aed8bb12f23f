package no.tolk.jobs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A run on its way: its staging folder, held under a lease.
 *
 * <pre>
 * _staging/RUN_ID/lease.json     who writes the run
 *                 attempt.json   what is being attempted, and how often
 *                 waves/NNNNN    translated sentences, one folder a wave; finished ones hold _SUCCESS
 *                 tables/TABLE   the run's rows
 *                 manifest.json  the tables are complete: nothing is left but to publish them
 * </pre>
 */
final class StagedRun implements AutoCloseable {

    /** What is being attempted; the staging folder's memory from one attempt to the next. */
    private record State(RunSettings settings, String inputDigest, List<RunManifest.Attempt> attempts) {}

    private final OutputStore store;
    private final RunId run;
    private final Path folder;
    private final RunLease lease;
    private final List<RunManifest.Attempt> attempts;

    private StagedRun(OutputStore store, RunId run, RunLease lease, List<RunManifest.Attempt> attempts) {
        this.store = store;
        this.run = run;
        this.folder = store.staging(run);
        this.lease = lease;
        this.attempts = attempts;
    }

    /**
     * Takes the run's lease and prepares its staging folder. Waves of an earlier attempt stay. Its tables stay only if
     * they are complete and the input is still the same, so that only publishing is left.
     *
     * @throws TolkException where another process writes the run, or the run had other settings and may not be replaced
     */
    static StagedRun begin(RunContext context) throws IOException {
        return begin(
                context.store(),
                context.run(),
                context.settings(),
                context.inputs().digest(),
                context.options().overwrite(),
                context.clock());
    }

    /**
     * @param inputDigest tells whether the input's files are the same as at an earlier attempt
     * @param overwrite whether a run that had other settings may be replaced
     */
    static StagedRun begin(
            OutputStore store, RunId run, RunSettings settings, String inputDigest, boolean overwrite, Clock clock)
            throws IOException {
        Path folder = store.staging(run);
        RunLease lease = RunLease.take(store.files(), new Path(folder, "lease.json"), clock);
        try {
            Optional<State> earlier = state(store.files(), folder);
            if (!overwrite) {
                Optional<RunSettings> published = store.manifest(run).map(RunManifest::settings);
                refuseOtherSettings(run, settings, published.or(() -> earlier.map(State::settings)));
            }
            List<RunManifest.Attempt> attempts =
                    new ArrayList<>(earlier.map(State::attempts).orElse(List.of()));
            attempts.add(new RunManifest.Attempt(
                    clock.instant().toString(), lease.holder().toString()));
            StagedRun staged = new StagedRun(store, run, lease, List.copyOf(attempts));

            State state = new State(settings, inputDigest, attempts);
            boolean sameTask = earlier.filter(before -> before.settings().equals(settings))
                    .filter(before -> before.inputDigest().equals(inputDigest))
                    .isPresent();
            if (!(sameTask && staged.manifest().isPresent())) {
                staged.discardTables();
            }
            Json.write(store.files(), stateFile(folder), state);
            return staged;
        } catch (IOException | RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private static void refuseOtherSettings(RunId run, RunSettings settings, Optional<RunSettings> earlier) {
        String differences = earlier.map(settings::differencesFrom).orElse("");
        if (!differences.isEmpty()) {
            throw new TolkException("run " + run + " exists with other settings (" + differences
                    + "): allow it to be overwritten, or choose another run name or date");
        }
    }

    /** When each attempt began, this one last. */
    List<RunManifest.Attempt> attempts() {
        return attempts;
    }

    /** The writer whose expired lease was taken over. */
    Optional<String> takenOverFrom() {
        return lease.takenOverFrom();
    }

    /** @throws TolkException where another process has taken the run over */
    void checkLease() {
        lease.check();
    }

    /** Where the rows of a table are put before they are published. */
    Path rows(Table table) {
        return new Path(new Path(folder, "tables"), table.folder());
    }

    /** The manifest of complete tables that wait to be published. */
    Optional<RunManifest> manifest() throws IOException {
        try {
            return Optional.of(Json.read(store.files(), manifestFile(), RunManifest.class));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Declares the tables complete. */
    void complete(RunManifest manifest) throws IOException {
        lease.check();
        Path draft = new Path(folder, "manifest.json.tmp");
        Json.write(store.files(), draft, manifest);
        Publication.move(store.files(), draft, manifestFile());
    }

    Path manifestFile() {
        return new Path(folder, "manifest.json");
    }

    /** The folders of finished waves, in order. */
    List<Path> finishedWaves() throws IOException {
        return finishedWaves(store, run);
    }

    /** The folders of waves that the attempts at a run have finished so far, in order. */
    static List<Path> finishedWaves(OutputStore store, RunId run) throws IOException {
        List<Path> finished = new ArrayList<>();
        for (Path wave : waves(store, run)) {
            if (store.files().exists(new Path(wave, "_SUCCESS"))) {
                finished.add(wave);
            }
        }
        return finished;
    }

    /** A folder for the next wave, after all that were ever begun. */
    Path nextWave() throws IOException {
        List<Path> waves = waves(store, run);
        int last = waves.isEmpty()
                ? 0
                : Integer.parseInt(waves.get(waves.size() - 1).getName());
        return new Path(new Path(folder, "waves"), String.format("%05d", last + 1));
    }

    private static List<Path> waves(OutputStore store, RunId run) throws IOException {
        Path parent = new Path(store.staging(run), "waves");
        if (!store.files().exists(parent)) {
            return List.of();
        }
        return Arrays.stream(store.files().listStatus(parent))
                .map(FileStatus::getPath)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** Removes the staging folder: the run is published. */
    void finish() throws IOException {
        for (FileStatus entry : store.files().listStatus(folder)) {
            if (!entry.getPath().equals(lease.file())) {
                store.files().delete(entry.getPath(), true);
            }
        }
        lease.close();
        removeIfEmpty(folder);
        removeIfEmpty(folder.getParent());
    }

    private void removeIfEmpty(Path directory) throws IOException {
        if (store.files().exists(directory) && store.files().listStatus(directory).length == 0) {
            store.files().delete(directory, false);
        }
    }

    /** Gives the lease up and leaves the rest to a later attempt. */
    @Override
    public void close() {
        lease.close();
    }

    private void discardTables() throws IOException {
        store.files().delete(manifestFile(), false);
        store.files().delete(new Path(folder, "tables"), true);
    }

    private static Optional<State> state(FileSystem files, Path folder) throws IOException {
        try {
            return Optional.of(Json.read(files, stateFile(folder), State.class));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    private static Path stateFile(Path folder) {
        return new Path(folder, "attempt.json");
    }
}
