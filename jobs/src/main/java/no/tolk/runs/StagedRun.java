package no.tolk.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.tolk.runs.StagingFolder.Memory;
import org.apache.hadoop.fs.Path;

/** An attempt at a run: its {@linkplain StagingFolder staging folder}, held under a lease. */
public final class StagedRun implements AutoCloseable {

    private final StagingFolder folder;
    private final RunTask task;
    private final RunLease lease;
    private final List<RunManifest.Attempt> attempts;
    private final boolean published;

    private StagedRun(
            StagingFolder folder, RunTask task, RunLease lease, List<RunManifest.Attempt> attempts, boolean published) {
        this.folder = folder;
        this.task = task;
        this.lease = lease;
        this.attempts = List.copyOf(attempts);
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
    public static StagedRun begin(OutputStore store, RunId run, RunTask task, boolean overwrite, Clock clock)
            throws IOException {
        RunLease lease = RunLease.take(store.files(), store.lease(run), clock);
        StagingFolder folder = StagingFolder.of(store, run);
        try {
            Optional<Memory> earlier = folder.memory();
            if (!overwrite) {
                // An attempt that neither published nor waits to has nothing to lose.
                Optional<RunManifest> published = store.manifest(run);
                Optional<RunManifest> there = published.isPresent() ? published : folder.manifest();
                refuseOtherSettings(run, task.settings(), there.map(RunManifest::settings));
            }
            List<RunManifest.Attempt> attempts =
                    new ArrayList<>(earlier.map(Memory::attempts).orElse(List.of()));
            boolean sameTask = earlier.map(Memory::task).equals(Optional.of(task));
            if (sameTask
                    && store.manifest(run).map(RunManifest::attemptsAtTables).equals(Optional.of(attempts))) {
                return new StagedRun(folder, task, lease, attempts, true);
            }
            attempts.add(new RunManifest.Attempt(clock.instant().toString(), lease.holder()));
            // Of two writers that took the lease at the same moment, one goes no further: they would share folders.
            lease.check();
            if (!sameTask || folder.manifest().isEmpty()) {
                folder.discardTables();
            }
            folder.remember(new Memory(task, attempts));
            lease.check();
            return new StagedRun(folder, task, lease, attempts, false);
        } catch (IOException | RuntimeException e) {
            lease.close();
            throw e;
        }
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
        return folder.rows(table, attempts.size());
    }

    /** Where the rows of a table are that wait to be published. */
    Path completeRows(Table table, RunManifest manifest) {
        return folder.rows(table, manifest.attemptsAtTables().size());
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
        return folder.manifest();
    }

    /** Declares the tables complete. */
    public void complete(RunManifest manifest) throws IOException {
        lease.check();
        folder.complete(manifest);
    }

    Path manifestFile() {
        return folder.manifestFile();
    }

    /** The folders of finished waves, in order. */
    public List<Path> finishedWaves() throws IOException {
        return folder.finishedWaves(task.translationKey());
    }

    /** A folder for the next wave, after all that were ever begun. */
    public Path nextWave() throws IOException {
        return folder.nextWave(task.translationKey());
    }

    /** Removes the staging folder: the run is published. */
    void finish() throws IOException {
        folder.remove(lease);
    }

    /** Gives the lease up and leaves the rest to a later attempt. */
    @Override
    public void close() {
        lease.close();
    }
}
