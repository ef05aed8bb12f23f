package no.tolk.runs;

import java.io.IOException;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/**
 * How rows come into the tables of an output folder, and go: the one thing that depends on their format. Reading does not,
 * since the manifests list the files.
 */
public sealed interface PublishedTables permits ParquetTables, DeltaTables {

    /** @throws TolkException where the session cannot write the format, saying what to do */
    static PublishedTables of(TableFormat format, OutputStore store, SparkSession spark) {
        return switch (format) {
            case PARQUET -> new ParquetTables(store);
            case DELTA -> {
                DeltaLake.require(spark);
                yield new DeltaTables(store, spark);
            }
        };
    }

    /** The tables of a folder in the format that they have. */
    static PublishedTables in(OutputStore store, SparkSession spark) throws IOException {
        return of(TableFormat.of(store, null), store, spark);
    }

    OutputStore store();

    TableFormat format();

    /**
     * Puts a run's staged rows in the place of its former ones. The run's former manifest goes before any file that it
     * names. Killed at any moment and called again, it completes.
     *
     * @param complete the manifest of the staged run; a table that has a Delta version in it is in place already
     * @return the manifest of the rows that are in place
     * @throws TolkException where another process has taken the run over
     */
    RunManifest replace(RunId run, StagedRun staged, RunManifest complete) throws IOException;

    /**
     * Whether the tables have exactly the rows that a published run's manifest names. They do not where an attempt to replace
     * the run was killed while its former manifest was still there.
     */
    boolean hold(RunManifest published);

    /** Removes the rows of a run, whose manifest is gone, from a table, and their files. */
    void remove(RunId run, Table table) throws IOException;

    /**
     * The files of a run that have to be staged anew where the rows of some of them change.
     *
     * @param changed names of files that hold such rows
     * @param all names of the run's files in the table
     */
    Set<String> toStage(Set<String> changed, Set<String> all);
}
