package no.tolk.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import java.util.Map;
import no.tolk.runs.RunId;
import no.tolk.runs.SortedFiles;
import no.tolk.runs.StagedRun;
import no.tolk.runs.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes the rows of a run's tables into its staging folder. */
final class WriteTables {

    private final StagedRun staged;
    private final Map<String, Column> provenance;

    WriteTables(StagedRun staged, RunId run, TranslatorSource translator) {
        this.staged = staged;
        this.provenance = Map.of(
                "run_id", lit(run.toString()),
                "model_fingerprint", lit(translator.fingerprint()),
                "options_hash", lit(translator.optionsHash()),
                "schema_version", lit(Table.SCHEMA_VERSION));
    }

    /**
     * Writes the tables of articles.
     *
     * @param articles rows of {@link AssembleArticles}; those with a failure are passed over
     * @return how many those are
     */
    long articles(Dataset<Row> articles) {
        Dataset<Row> good = articles.filter(col("failure").isNull());
        Row sizes = articles.agg(count(lit(1)), count(col("article")), total("paragraphs"), total("sentences"))
                .head();
        write(Table.ARTICLES, good.select("article.*"), sizes.getLong(1));
        write(Table.PARAGRAPHS, exploded(good, "paragraphs"), sizes.getLong(2));
        write(Table.SENTENCES, exploded(good, "sentences"), sizes.getLong(3));
        return sizes.getLong(0) - sizes.getLong(1);
    }

    /** @param failures rows of {@link Quarantine}, so many */
    void quarantine(Dataset<Row> failures, long count) {
        write(Table.QUARANTINE, failures, count);
    }

    private static Column total(String arrays) {
        return coalesce(sum(size(col(arrays))), lit(0L));
    }

    private static Dataset<Row> exploded(Dataset<Row> articles, String column) {
        return articles.select(explode(col(column)).as("row")).select("row.*");
    }

    private void write(Table table, Dataset<Row> rows, long count) {
        staged.checkLease();
        SortedFiles.write(table, rows.withColumns(provenance), table.files(count), staged.rows(table));
    }
}
