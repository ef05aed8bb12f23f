package no.tolk.runs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run on its way: its staging folder, held under a lease.
 *
 * <pre>
 * _staging/RUN_ID/lease.json        who writes the run
 *                 lease.renewed     when that process was last known to be alive
 *                 attempt.json      what is being attempted, and how often
 *                 waves/KEY/NNNNN   translated sentences, one folder a wave; finished ones hold _SUCCESS
 *                 tables/N/TABLE    the rows that attempt N writes
 *                 manifest.json     the tables are complete: nothing is left but to publish them
 * </pre>
 *
 * <p>Waves are apart by what translates them, so that other options never find them. Tables are apart by attempts, so
 * that a writer that was taken for dead and goes on cannot put a file among those of its successor.
 */
public final class StagedRun implements AutoCloseable {

    /**
     * What is attempted.
     *
     * @param inputDigest tells whether the input's files are the same as at an earlier attempt
     * @param translationKey what, besides the sentence, decides on a translation's bytes; part of a folder's name
     */
    public record Task(RunSettings settings, String inputDigest, String translationKey) {}

    /** The staging folder's memory from one attempt to the next. */
    private record State(Task task, List<RunManifest.Attempt> attempts) {}

    private static final Logger LOG = LoggerFactory.getLogger(StagedRun.class);
    private static final String MEMORY = "attempt.json";

    private final OutputStore store;
    private final RunId run;
    private final Task task;
    private final RunLease lease;
    private final List<RunManifest.Attempt> attempts;
    private final boolean published;

    private StagedRun(
            OutputStore store,
            RunId run,
            Task task,
            RunLease lease,
            List<RunManifest.Attempt> attempts,
            boolean published) {
        this.store = store;
        this.run = run;
        this.task = task;
        this.lease = lease;
        this.attempts = attempts;
        this.published = published;
    }

    /**
     * Takes the run's lease and prepares its staging folder. Waves of earlier attempts stay. Tables stay only if they are
     * complete and the task is still the same, so that only publishing is left. Where the last attempt at the same task
     * has published the run, the folder stays as it is and is only left to be removed.
     *
     * @param overwrite whether a run that had other settings may be replaced
     * @throws TolkException where another process writes the run, or the run had other settings and may not be replaced
     */
    public static StagedRun begin(OutputStore store, RunId run, Task task, boolean overwrite, Clock clock)
            throws IOException {
        RunLease lease = RunLease.take(store.files(), store.lease(run), clock);
        try {
            Optional<State> earlier = remembered(store, run);
            if (!overwrite) {
                // An attempt that neither published nor waits to has nothing to lose.
                Optional<RunManifest> published = store.manifest(run);
                Optional<RunManifest> there = published.isPresent() ? published : manifest(store, run);
                refuseOtherSettings(run, task.settings(), there.map(RunManifest::settings));
            }
            List<RunManifest.Attempt> attempts =
                    new ArrayList<>(earlier.map(State::attempts).orElse(List.of()));
            boolean sameTask = earlier.map(State::task).equals(Optional.of(task));
            if (sameTask && isPublished(store, run, attempts)) {
                return new StagedRun(store, run, task, lease, List.copyOf(attempts), true);
            }
            attempts.add(new RunManifest.Attempt(clock.instant().toString(), lease.holder()));
            StagedRun staged = new StagedRun(store, run, task, lease, List.copyOf(attempts), false);
            // Of two writers that took the lease at the same moment, one goes no further: they would share folders.
            lease.check();
            if (!sameTask || staged.manifest().isEmpty()) {
                staged.discardTables();
            }
            staged.write(memory(store, run), new State(task, attempts));
            lease.check();
            return staged;
        } catch (IOException | RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    private static boolean isPublished(OutputStore store, RunId run, List<RunManifest.Attempt> attempts)
            throws IOException {
        return store.manifest(run)
                .filter(manifest -> manifest.attemptsAtTables().equals(attempts))
                .isPresent();
    }

    /**
     * The last attempt at a run that was not published: it ended above the error rate, or was killed after it had written
     * its quarantine.
     *
     * @param quarantine the rows of {@link Table#QUARANTINE}
     */
    public record Rejected(RunSettings settings, Path quarantine) {}

    /** What is left of a run that was not published, if it came as far as its quarantine. */
    public static Optional<Rejected> rejected(OutputStore store, RunId run) throws IOException {
        Path folder = store.staging(run);
        Optional<Rejected> rejected = remembered(store, run)
                .map(state -> new Rejected(
                        state.task().settings(),
                        rows(folder, Table.QUARANTINE, state.attempts().size())));
        // Tables that wait to be published were not rejected.
        boolean written = rejected.isPresent()
                && manifest(store, run).isEmpty()
                && !StoredFiles.in(store.files(), rejected.get().quarantine()).isEmpty();
        return written ? rejected : Optional.empty();
    }

    private static void refuseOtherSettings(RunId run, RunSettings settings, Optional<RunSettings> earlier) {
        String differences = earlier.map(settings::differencesFrom).orElse("");
        if (!differences.isEmpty()) {
            throw new TolkException("run " + run + " exists with other settings (" + differences
                    + "): choose another run name or date, or allow overwriting it (--overwrite on the command line,"
                    + " overwrite(true) in Java)");
        }
    }

    /** When each attempt began, this one last. */
    public List<RunManifest.Attempt> attempts() {
        return attempts;
    }

    /** The writer whose expired lease was taken over. */
    public Optional<String> takenOverFrom() {
        return lease.takenOverFrom();
    }

    /** @throws TolkException where another process has taken the run over */
    public void checkLease() {
        lease.check();
    }

    /**
     * Does a part of the work. What fails because another process has taken the run over, and has removed the files that
     * this one was at work on, fails with that as its reason.
     *
     * @throws TolkException where the work failed and the lease is lost
     */
    public <T> T underLease(IoCall<T> work) throws IOException {
        try {
            return work.run();
        } catch (Exception e) {
            checkAfter(e);
            throw e;
        }
    }

    private void checkAfter(Exception fault) {
        try {
            lease.check();
        } catch (UncheckedIOException unreadable) {
            fault.addSuppressed(unreadable);
        } catch (TolkException lost) {
            lost.addSuppressed(fault);
            throw lost;
        }
    }

    /** Where this attempt puts the rows of a table before they are published. */
    public Path rows(Table table) {
        return rows(folder(), table, attempts.size());
    }

    /** Where the rows of a table are that wait to be published. */
    Path completeRows(Table table, RunManifest manifest) {
        return rows(folder(), table, manifest.attemptsAtTables().size());
    }

    private static Path rows(Path folder, Table table, int attempt) {
        return new Path(folder, "tables/" + attempt + "/" + table.folder());
    }

    /** Whether the last attempt has published the run, and was killed before it had removed the staging folder. */
    boolean isPublished() {
        return published;
    }

    /** Whether the tables need no more work: they are complete, or even published. */
    public boolean isWritten() throws IOException {
        return published || manifest().isPresent();
    }

    /** The manifest of complete tables that wait to be published. */
    Optional<RunManifest> manifest() throws IOException {
        return manifest(store, run);
    }

    /** The manifest of a run's complete tables that wait to be published. */
    static Optional<RunManifest> manifest(OutputStore store, RunId run) throws IOException {
        return read(store, manifestFile(store, run), RunManifest.class);
    }

    /** The attempts at a run since it was published last. */
    static List<RunManifest.Attempt> attempts(OutputStore store, RunId run) throws IOException {
        return remembered(store, run).map(State::attempts).orElse(List.of());
    }

    /** Declares the tables complete. */
    public void complete(RunManifest manifest) throws IOException {
        lease.check();
        write(manifestFile(), manifest);
    }

    /** Replaces a file so that a kill leaves the former one, none or the new one, but never a part of one. */
    private void write(Path file, Object content) throws IOException {
        Path draft = draft(file);
        Json.write(store.files(), draft, content);
        StoredFiles.replace(store.files(), draft, file);
    }

    private static Path draft(Path file) {
        return file.suffix(".tmp");
    }

    Path manifestFile() {
        return manifestFile(store, run);
    }

    private static Path manifestFile(OutputStore store, RunId run) {
        return new Path(store.staging(run), "manifest.json");
    }

    private static Path memory(OutputStore store, RunId run) {
        return new Path(store.staging(run), MEMORY);
    }

    /** The folders of finished waves, in order. */
    public List<Path> finishedWaves() throws IOException {
        return finishedWaves(store, run, task.translationKey());
    }

    /** The folders of the waves that attempts at a run have finished so far, in order. */
    public static List<Path> finishedWaves(OutputStore store, RunId run, String translationKey) throws IOException {
        List<Path> finished = new ArrayList<>();
        for (Path wave : waves(store, run, translationKey)) {
            if (store.files().exists(new Path(wave, "_SUCCESS"))) {
                finished.add(wave);
            }
        }
        return finished;
    }

    /** A folder for the next wave, after all that were ever begun. */
    public Path nextWave() throws IOException {
        List<Path> waves = waves(store, run, task.translationKey());
        int last = waves.isEmpty()
                ? 0
                : Integer.parseInt(waves.get(waves.size() - 1).getName());
        return new Path(waveFolder(store, run, task.translationKey()), String.format(Locale.ROOT, "%05d", last + 1));
    }

    private static List<Path> waves(OutputStore store, RunId run, String translationKey) throws IOException {
        Path parent = waveFolder(store, run, translationKey);
        if (!store.files().exists(parent)) {
            return List.of();
        }
        return Arrays.stream(store.files().listStatus(parent))
                .map(FileStatus::getPath)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Path waveFolder(OutputStore store, RunId run, String translationKey) {
        return new Path(store.staging(run), "waves/" + translationKey);
    }

    /** Removes the staging folder: the run is published. */
    void finish() throws IOException {
        remove(store.files(), lease);
    }

    /**
     * Removes the staging folder that a lease is for, and gives the lease up. The memory goes last: with it, a later
     * attempt would no longer know that there is nothing left to do.
     */
    static void remove(FileSystem files, RunLease lease) throws IOException {
        Path folder = lease.file().getParent();
        Path memory = new Path(folder, MEMORY);
        for (FileStatus entry : files.listStatus(folder)) {
            if (!lease.isMadeOf(entry.getPath()) && !entry.getPath().equals(memory)) {
                StoredFiles.remove(files, entry.getPath());
            }
        }
        StoredFiles.remove(files, memory);
        lease.close();
        removeIfEmpty(files, folder);
        removeIfEmpty(files, folder.getParent());
    }

    private static void removeIfEmpty(FileSystem files, Path directory) {
        try {
            if (files.listStatus(directory).length == 0) {
                files.delete(directory, false);
            }
        } catch (IOException e) {
            // Another run has filled it meanwhile, or removed it: nothing is left to do here.
            LOG.debug("{} stays as it is: {}", directory, e.getMessage());
        }
    }

    /** Gives the lease up and leaves the rest to a later attempt. */
    @Override
    public void close() {
        lease.close();
    }

    private void discardTables() throws IOException {
        StoredFiles.remove(store.files(), manifestFile());
        StoredFiles.remove(store.files(), new Path(folder(), "tables"));
    }

    private Path folder() {
        return store.staging(run);
    }

    /** A kill between removing the former memory and moving the new one leaves that as a draft, which is whole. */
    private static Optional<State> remembered(OutputStore store, RunId run) throws IOException {
        Path memory = memory(store, run);
        Optional<State> state = read(store, memory, State.class);
        if (state.isPresent()) {
            return state;
        }
        try {
            return read(store, draft(memory), State.class);
        } catch (Json.MalformedException e) {
            return Optional.empty();
        }
    }

    private static <T> Optional<T> read(OutputStore store, Path file, Class<T> type) throws IOException {
        try {
            return Optional.of(Json.read(store.files(), file, type));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }
}
