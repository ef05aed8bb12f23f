package no.tolk.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What is known about a run: {@code _runs/<run_id>.json}. Counts are of written rows.
 *
 * @param cpuClass the kind of processors that the sentences were translated on; its name as {@code jobs.CpuClass} makes it
 * @param attempts when each attempt at the run began, the last one being the one that wrote the tables
 * @param seconds how long each step of the last attempt took
 * @param sentencesPerSecond how fast the last attempt translated; 0 where it had nothing to translate
 * @param flags how many sentences carry each flag
 * @param deletions of articles since; none in manifests that were written before there were any
 */
public record RunManifest(
        String runId,
        String runDate,
        String run,
        int schemaVersion,
        Map<String, String> versions,
        String cpuClass,
        Model model,
        String optionsHash,
        RunSettings settings,
        Inputs inputs,
        Execution execution,
        List<Attempt> attempts,
        String finishedAt,
        Map<String, Double> seconds,
        double sentencesPerSecond,
        RunCounts counts,
        Map<String, Long> flags,
        Map<String, TableFiles> tables,
        List<Deletion> deletions) {

    /** What {@link #versions} names Tolk's own version. */
    public static final String TOLK_VERSION = "tolk";

    /** By the moment at which they were finished. */
    static final Comparator<RunManifest> OLDEST_FIRST = Comparator.comparing(
                    (RunManifest run) -> Instant.parse(run.finishedAt()))
            .thenComparing(RunManifest::runId);

    /** The run to read last, where none is named: a replay only where there is nothing else. */
    static final Comparator<RunManifest> WHOLE_AND_NEWEST_LAST =
            Comparator.comparing(RunManifest::isReplay).reversed().thenComparing(OLDEST_FIRST);

    public RunManifest {
        deletions = deletions == null ? List.of() : List.copyOf(deletions);
    }

    /** @param location where the model was opened: {@code builtin}, a folder or an archive */
    public record Model(String location, String fingerprint) {}

    /**
     * @param ignored how many files in the input's folders were passed over, since their names tell of no format
     * @param digest of the files' names, lengths and modification times
     */
    public record Inputs(int files, long bytes, int ignored, String digest) {}

    /** How the last attempt was made, as far as no row depends on it. */
    public record Execution(String master, int parallelism, boolean reuse, boolean overwrite, double maxErrorRate) {}

    /** @param by the process and its host */
    public record Attempt(String startedAt, String by) {}

    /**
     * @param path relative to the output folder
     * @param files name to length in bytes
     * @param deltaVersion the version in which a Delta table has these rows; null where it is none, or they are not in it yet
     */
    public record TableFiles(String path, long rows, Map<String, Long> files, Long deltaVersion) {

        public TableFiles(String path, long rows, Map<String, Long> files) {
            this(path, rows, files, null);
        }
    }

    /**
     * An article that was deleted after the run was published.
     *
     * @param articleIdHash SHA-256 of its id, in hexadecimal: an id may be a name that has to go as well
     * @param attempts when each attempt at the deletion began, the last one being the one that wrote the tables
     */
    public record Deletion(String articleIdHash, List<Attempt> attempts) {}

    /** Whether another run's quarantine was read: then it has a part of a whole and no more. */
    public boolean isReplay() {
        return settings.replayedRun() != null;
    }

    /** The attempts at what wrote the tables last: the run, or a deletion. */
    List<Attempt> attemptsAtTables() {
        return deletions.isEmpty()
                ? attempts
                : deletions.get(deletions.size() - 1).attempts();
    }

    /** The manifest after a deletion that has left these rows. */
    RunManifest after(Deletion deletion, RunCounts remaining, Map<String, Long> flags, Map<String, TableFiles> tables) {
        List<Deletion> all = new ArrayList<>(deletions);
        all.add(deletion);
        return with(remaining, flags, tables, all);
    }

    /** The manifest of the same rows in another place. */
    RunManifest with(Map<String, TableFiles> tables) {
        return with(counts, flags, tables, deletions);
    }

    private RunManifest with(
            RunCounts counts, Map<String, Long> flags, Map<String, TableFiles> tables, List<Deletion> deletions) {
        return new RunManifest(
                runId,
                runDate,
                run,
                schemaVersion,
                versions,
                cpuClass,
                model,
                optionsHash,
                settings,
                inputs,
                execution,
                attempts,
                finishedAt,
                seconds,
                sentencesPerSecond,
                counts,
                flags,
                tables,
                deletions);
    }
}
