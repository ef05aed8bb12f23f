package no.tolk.runs;

import java.io.FileNotFoundException;
import java.io.IOException;
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
 * Where a run's files are before it is published, and what they tell.
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
public final class StagingFolder {

    /** What is remembered from one attempt to the next. */
    record Memory(RunTask task, List<RunManifest.Attempt> attempts) {}

    /**
     * The last attempt at a run that was not published: it ended above the error rate, or was killed after it had written
     * its quarantine.
     *
     * @param quarantine the rows of {@link Table#QUARANTINE}
     */
    public record Rejected(RunSettings settings, Path quarantine) {}

    private static final Logger LOG = LoggerFactory.getLogger(StagingFolder.class);
    private static final String MEMORY = "attempt.json";

    private final FileSystem files;
    private final Path folder;

    private StagingFolder(FileSystem files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    /** That of a run, which need not exist. */
    public static StagingFolder of(OutputStore store, RunId run) {
        return new StagingFolder(store.files(), store.staging(run));
    }

    /** A kill between removing the former memory and moving the new one leaves that as a draft, which is whole. */
    Optional<Memory> memory() throws IOException {
        Path memory = new Path(folder, MEMORY);
        Optional<Memory> found = read(memory, Memory.class);
        if (found.isPresent()) {
            return found;
        }
        try {
            return read(draft(memory), Memory.class);
        } catch (Json.MalformedException e) {
            return Optional.empty();
        }
    }

    void remember(Memory memory) throws IOException {
        write(new Path(folder, MEMORY), memory);
    }

    /** The attempts at the run since it was published last. */
    List<RunManifest.Attempt> attempts() throws IOException {
        return memory().map(Memory::attempts).orElse(List.of());
    }

    /** The manifest of complete tables that wait to be published. */
    Optional<RunManifest> manifest() throws IOException {
        return read(manifestFile(), RunManifest.class);
    }

    /** Declares the tables complete. */
    void complete(RunManifest manifest) throws IOException {
        write(manifestFile(), manifest);
    }

    Path manifestFile() {
        return new Path(folder, "manifest.json");
    }

    /** Where an attempt puts the rows of a table. */
    Path rows(Table table, int attempt) {
        return new Path(folder, "tables/" + attempt + "/" + table.folder());
    }

    void discardTables() throws IOException {
        StoredFiles.remove(files, manifestFile());
        StoredFiles.remove(files, new Path(folder, "tables"));
    }

    /** What is left of a run that was not published, if it came as far as its quarantine. */
    public Optional<Rejected> rejected() throws IOException {
        Optional<Rejected> rejected = memory().map(memory -> new Rejected(
                memory.task().settings(),
                rows(Table.QUARANTINE, memory.attempts().size())));
        // Tables that wait to be published were not rejected.
        boolean written = rejected.isPresent()
                && manifest().isEmpty()
                && !StoredFiles.in(files, rejected.get().quarantine()).isEmpty();
        return written ? rejected : Optional.empty();
    }

    /** The folders of the waves that attempts at the run have finished so far, in order. */
    public List<Path> finishedWaves(String translationKey) throws IOException {
        List<Path> finished = new ArrayList<>();
        for (Path wave : waves(translationKey)) {
            if (files.exists(new Path(wave, "_SUCCESS"))) {
                finished.add(wave);
            }
        }
        return finished;
    }

    /** A folder for the next wave, after all that were ever begun. */
    Path nextWave(String translationKey) throws IOException {
        List<Path> waves = waves(translationKey);
        int last = waves.isEmpty()
                ? 0
                : Integer.parseInt(waves.get(waves.size() - 1).getName());
        return new Path(waveFolder(translationKey), String.format(Locale.ROOT, "%05d", last + 1));
    }

    private List<Path> waves(String translationKey) throws IOException {
        Path parent = waveFolder(translationKey);
        if (!files.exists(parent)) {
            return List.of();
        }
        return Arrays.stream(files.listStatus(parent))
                .map(FileStatus::getPath)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private Path waveFolder(String translationKey) {
        return new Path(folder, "waves/" + translationKey);
    }

    /**
     * Removes the folder, and gives its lease up. The memory goes last: with it, a later attempt would no longer know that
     * there is nothing left to do.
     */
    void remove(RunLease lease) throws IOException {
        Path memory = new Path(folder, MEMORY);
        for (FileStatus entry : files.listStatus(folder)) {
            if (!lease.isMadeOf(entry.getPath()) && !entry.getPath().equals(memory)) {
                StoredFiles.remove(files, entry.getPath());
            }
        }
        StoredFiles.remove(files, memory);
        lease.close();
        removeIfEmpty(folder);
        removeIfEmpty(folder.getParent());
    }

    private void removeIfEmpty(Path directory) {
        try {
            if (files.listStatus(directory).length == 0) {
                files.delete(directory, false);
            }
        } catch (IOException e) {
            // Another run has filled it meanwhile, or removed it: nothing is left to do here.
            LOG.debug("{} stays as it is: {}", directory, e.getMessage());
        }
    }

    /** Replaces a file so that a kill leaves the former one, none or the new one, but never a part of one. */
    private void write(Path file, Object content) throws IOException {
        Path draft = draft(file);
        Json.write(files, draft, content);
        StoredFiles.replace(files, draft, file);
    }

    private static Path draft(Path file) {
        return file.suffix(".tmp");
    }

    private <T> Optional<T> read(Path file, Class<T> type) throws IOException {
        try {
            return Optional.of(Json.read(files, file, type));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }
}
