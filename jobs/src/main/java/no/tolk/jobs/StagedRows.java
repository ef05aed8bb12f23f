package no.tolk.jobs;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import no.tolk.jobs.RunManifest.TableFiles;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts what a run has written into its staging folder, by reading it. */
final class StagedRows {

    private final RunContext context;
    private final StagedRun staged;

    StagedRows(RunContext context, StagedRun staged) {
        this.context = context;
        this.staged = staged;
    }

    RunCounts counts() throws IOException {
        Row articles = rows(Table.ARTICLES)
                .agg(
                        count(lit(1)),
                        count_if(col("status").equalTo(ArticleRow.UNTRANSLATED)),
                        count(col("duplicate_of")))
                .head();
        Row sentences = rows(Table.SENTENCES)
                .agg(count(lit(1)), count_if(size(col("flags")).gt(0)))
                .head();
        long quarantined = rows(Table.QUARANTINE).count();
        Dataset<Row> distinct = rows(Table.SENTENCES)
                .filter(col("score").isNotNull())
                .select("text_hash")
                .distinct();
        Dataset<Row> waves = Translations.read(context.spark(), staged.finishedWaves());
        long distinctSentences = distinct.count();
        long translated =
                distinct.join(waves, new String[] {"text_hash"}, "left_semi").count();
        return new RunCounts(
                articles.getLong(0) + quarantined,
                articles.getLong(0),
                articles.getLong(1),
                articles.getLong(2),
                quarantined,
                rows(Table.PARAGRAPHS).count(),
                sentences.getLong(0),
                sentences.getLong(1),
                distinctSentences,
                distinctSentences - translated,
                translated);
    }

    /** How many sentences carry each flag. */
    Map<String, Long> flags() {
        Map<String, Long> flags = new TreeMap<>();
        rows(Table.SENTENCES)
                .select(explode(array_distinct(col("flags.code"))).as("code"))
                .groupBy("code")
                .count()
                .collectAsList()
                .forEach(row -> flags.put(row.getString(0), row.getLong(1)));
        return flags;
    }

    /** What is to be in place when the run is published. */
    Map<String, TableFiles> files() throws IOException {
        Map<String, TableFiles> tables = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            tables.put(
                    table.folder(),
                    new TableFiles(
                            table.folder() + "/" + context.run().partition(),
                            rows(table).count(),
                            Publication.filesIn(context.store().files(), staged.rows(table))));
        }
        return tables;
    }

    private Dataset<Row> rows(Table table) {
        return context.spark()
                .read()
                .schema(table.schema())
                .parquet(staged.rows(table).toString());
    }
}
