package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import no.tolk.runs.RowTally;
import no.tolk.runs.RunCounts;
import no.tolk.runs.RunManifest.TableFiles;
import no.tolk.runs.StagedRun;
import no.tolk.runs.StoredFiles;
import no.tolk.runs.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a run has written into its staging folder, found by reading it.
 *
 * @param flags how many sentences carry each flag
 * @param tables what is to be in place when the run is published
 */
record StagedRows(RunCounts counts, Map<String, Long> flags, Map<String, TableFiles> tables) {

    /** For a run that ended before it had articles. */
    static StagedRows quarantineAlone(RunCounts found) {
        return new StagedRows(found, Map.of(), Map.of());
    }

    /** @param found what was read */
    static StagedRows of(RunContext context, StagedRun staged, RunCounts found) throws IOException {
        RowTally tally = RowTally.of(table -> rows(context, staged, table));
        Row distinct = distinctSentences(context, staged);
        RunCounts counts =
                tally.counts(found.incompleteFiles()).withDistinctSentences(distinct.getLong(0), distinct.getLong(1));
        return new StagedRows(counts, tally.flags(), tables(context, staged, tally));
    }

    /** The number of distinct sentences that are translations, and of those that are this run's own. */
    private static Row distinctSentences(RunContext context, StagedRun staged) throws IOException {
        Dataset<Row> distinct = rows(context, staged, Table.SENTENCES)
                .filter(col("score").isNotNull())
                .select("text_hash")
                .distinct();
        Dataset<Row> own = Translations.read(context.spark(), staged.finishedWaves())
                .select(col("text_hash"), lit(true).as("own"))
                .distinct();
        return distinct.join(own, new String[] {"text_hash"}, "left_outer")
                .agg(count(lit(1)), count(col("own")))
                .head();
    }

    private static Map<String, TableFiles> tables(RunContext context, StagedRun staged, RowTally tally)
            throws IOException {
        Map<String, TableFiles> tables = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            Path folder = staged.rows(table);
            tables.put(
                    table.folder(),
                    new TableFiles(
                            table.folder() + "/" + context.run().partition(),
                            tally.rows(table),
                            StoredFiles.in(context.store().files(), folder)));
        }
        return tables;
    }

    private static Dataset<Row> rows(RunContext context, StagedRun staged, Table table) {
        return table.read(context.spark(), staged.rows(table));
    }
}
