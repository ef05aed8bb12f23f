package no.tolk.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import no.tolk.jobs.RunManifest.TableFiles;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a run has written into its staging folder, found by reading it.
 *
 * @param flags how many sentences carry each flag
 * @param tables what is to be in place when the run is published
 */
record StagedRows(RunCounts counts, Map<String, Long> flags, Map<String, TableFiles> tables) {

    private static final String UNTRANSLATED = "untranslated";
    private static final String DUPLICATES = "duplicates";
    private static final String FLAGGED = "flagged";
    private static final String FLAG = "flag ";

    /** For a run that ended before it had articles. */
    static StagedRows quarantineAlone(RunCounts found) {
        return new StagedRows(found, Map.of(), Map.of());
    }

    static StagedRows of(RunContext context, StagedRun staged) throws IOException {
        Map<String, Long> rows = tally(context, staged);
        Row distinct = distinctSentences(context, staged);
        long articles = rows.getOrDefault(Table.ARTICLES.folder(), 0L);
        long quarantined = rows.getOrDefault(Table.QUARANTINE.folder(), 0L);
        RunCounts counts = new RunCounts(
                articles + quarantined,
                articles,
                rows.getOrDefault(UNTRANSLATED, 0L),
                rows.getOrDefault(DUPLICATES, 0L),
                quarantined,
                rows.getOrDefault(Table.PARAGRAPHS.folder(), 0L),
                rows.getOrDefault(Table.SENTENCES.folder(), 0L),
                rows.getOrDefault(FLAGGED, 0L),
                distinct.getLong(0),
                distinct.getLong(0) - distinct.getLong(1),
                distinct.getLong(1));
        Map<String, Long> flags = new TreeMap<>();
        rows.forEach((name, count) -> {
            if (name.startsWith(FLAG)) {
                flags.put(name.substring(FLAG.length()), count);
            }
        });
        return new StagedRows(counts, flags, tables(context, staged, rows));
    }

    /** Counts everything in one pass: each row names what it counts as. */
    private static Map<String, Long> tally(RunContext context, StagedRun staged) {
        Dataset<Row> articles = names(
                context,
                staged,
                Table.ARTICLES,
                when(col("status").equalTo(ArticleRow.UNTRANSLATED), lit(UNTRANSLATED)),
                when(col("duplicate_of").isNotNull(), lit(DUPLICATES)));
        Dataset<Row> sentences =
                names(context, staged, Table.SENTENCES, when(size(col("flags")).gt(0), lit(FLAGGED)));
        Dataset<Row> flags = rows(context, staged, Table.SENTENCES)
                .select(explode(transform(array_distinct(col("flags.code")), code -> concat(lit(FLAG), code))));
        Map<String, Long> tally = new HashMap<>();
        articles.union(names(context, staged, Table.PARAGRAPHS))
                .union(sentences)
                .union(flags)
                .union(names(context, staged, Table.QUARANTINE))
                .groupBy("col")
                .count()
                .collectAsList()
                .forEach(row -> tally.put(row.getString(0), row.getLong(1)));
        return tally;
    }

    private static Dataset<Row> names(RunContext context, StagedRun staged, Table table, Column... others) {
        Column[] names = new Column[others.length + 1];
        names[0] = lit(table.folder());
        System.arraycopy(others, 0, names, 1, others.length);
        return rows(context, staged, table).select(explode(array_compact(array(names))));
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

    private static Map<String, TableFiles> tables(RunContext context, StagedRun staged, Map<String, Long> rows)
            throws IOException {
        Map<String, TableFiles> tables = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            Path folder = staged.rows(table);
            tables.put(
                    table.folder(),
                    new TableFiles(
                            table.folder() + "/" + context.run().partition(),
                            rows.getOrDefault(table.folder(), 0L),
                            Publication.filesIn(context.store().files(), folder)));
        }
        return tables;
    }

    private static Dataset<Row> rows(RunContext context, StagedRun staged, Table table) {
        return context.spark()
                .read()
                .schema(table.schema())
                .parquet(staged.rows(table).toString());
    }
}
