package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Steps' rows to rows of the {@code quarantine} table: those that failed. */
final class Quarantine {

    private Quarantine() {}

    static Dataset<Row> of(Dataset<Row> rows) {
        return rows.filter(col("failure").isNotNull())
                .select(
                        col("raw"),
                        col("format"),
                        col("source_uri"),
                        col("record"),
                        col("id").as("article_id"),
                        col("failure.*"));
    }
}
