package no.tolk.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.tolk.runs.OutputStore;
import no.tolk.runs.RunId;
import no.tolk.runs.RunManifest;
import no.tolk.runs.StagingFolder;
import no.tolk.runs.StoredFiles;
import no.tolk.runs.Table;
import no.tolk.runs.TolkException;
import org.apache.spark.sql.SparkSession;

/** Finds runs for what is in their quarantine. */
public final class QuarantinedRuns {

    private final SparkSession spark;
    private final OutputStore store;

    QuarantinedRuns(SparkSession spark, OutputStore store) {
        this.spark = spark;
        this.store = store;
    }

    /**
     * The run of that name. Where it is published and a later attempt at it ended above the error rate, that attempt.
     *
     * @param runId {@code <run_date>_<run name>}
     * @throws TolkException where there is no such run
     */
    public static QuarantinedRun named(SparkSession spark, String output, String runId) {
        RunId run = RunId.given(runId);
        return read(spark, output, store -> {
            List<QuarantinedRun> states = new QuarantinedRuns(spark, store).of(run);
            if (states.isEmpty()) {
                throw new TolkException("there is no run " + runId + " in " + output
                        + ", neither a published one nor one that ended above the error rate");
            }
            return states.get(states.size() - 1);
        });
    }

    /**
     * The published run that was finished last, also a replay: its quarantine is what is left of another's.
     *
     * @throws TolkException where no run is published in the folder
     */
    public static QuarantinedRun newest(SparkSession spark, String output) {
        return newest(spark, output, run -> true);
    }

    /**
     * The published run that was finished last of those that read files, and not another run's quarantine.
     *
     * @throws TolkException where no run is published in the folder
     */
    public static QuarantinedRun newestOfFiles(SparkSession spark, String output) {
        return newest(spark, output, run -> !run.isReplay());
    }

    private static QuarantinedRun newest(SparkSession spark, String output, Predicate<RunManifest> wanted) {
        return read(spark, output, store -> store.newest(wanted)
                .map(new QuarantinedRuns(spark, store)::published)
                .orElseThrow(() -> new TolkException("there is no published run in " + output
                        + ": one that ended above the error rate must be named (--run on the command line)")));
    }

    private static <T> T read(SparkSession spark, String output, OutputStore.Reading<T> reading) {
        return OutputStore.read(output, spark.sparkContext().hadoopConfiguration(), reading);
    }

    /** What there is of a run: first as it was published, then the last attempt at it, if that was not. */
    List<QuarantinedRun> of(RunId run) throws IOException {
        List<QuarantinedRun> states = new ArrayList<>();
        Optional<RunManifest> published = store.manifest(run);
        published.map(this::published).ifPresent(states::add);
        Optional<StagingFolder.Rejected> rejected = StagingFolder.of(store, run).rejected();
        if (rejected.isPresent()) {
            states.add(new QuarantinedRun(
                    spark,
                    store,
                    run,
                    rejected.get().settings(),
                    rejected.get().quarantine(),
                    StoredFiles.in(store.files(), rejected.get().quarantine()),
                    published,
                    true));
        }
        return states;
    }

    /** A run as it was published. */
    QuarantinedRun published(RunManifest manifest) {
        RunId run = RunId.parse(manifest.runId());
        return new QuarantinedRun(
                spark,
                store,
                run,
                manifest.settings(),
                store.rows(Table.QUARANTINE, run),
                manifest.tables().get(Table.QUARANTINE.folder()).files(),
                Optional.of(manifest),
                false);
    }
}
