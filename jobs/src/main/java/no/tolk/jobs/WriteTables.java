package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;

/** Writes the rows of a run's tables into its staging folder: sorted by key, in few files, compressed with Zstandard. */
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

    /** @param articles rows of {@link AssembleArticles}; those with a failure are passed over */
    void articles(Dataset<Row> articles) {
        Dataset<Row> good = articles.filter(col("failure").isNull());
        write(Table.ARTICLES, good.select("article.*"));
        write(Table.PARAGRAPHS, exploded(good, "paragraphs"));
        write(Table.SENTENCES, exploded(good, "sentences"));
    }

    /** @param failures rows of {@link Quarantine} */
    void quarantine(Dataset<Row> failures) {
        write(Table.QUARANTINE, failures);
    }

    private static Dataset<Row> exploded(Dataset<Row> articles, String column) {
        return articles.select(explode(col(column)).as("row")).select("row.*");
    }

    private void write(Table table, Dataset<Row> rows) {
        Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
        int files = Math.toIntExact(1 + rows.count() / table.rowsPerFile());
        rows.withColumns(provenance)
                .select(columns(table))
                .repartitionByRange(files, key)
                .sortWithinPartitions(key)
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .parquet(staged.rows(table).toString());
    }

    private static Column[] columns(Table table) {
        return Arrays.stream(table.schema().fieldNames()).map(functions::col).toArray(Column[]::new);
    }
}
