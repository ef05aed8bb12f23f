package no.tolk.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import no.tolk.runs.RunCounts;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts what was read and parsed, before anything is translated. */
final class ReadCounts {

    private ReadCounts() {}

    /** @param articles rows of {@link IdentifyArticles} */
    static RunCounts of(Dataset<Row> articles) {
        Column good = col("failure").isNull();
        Row counts = articles.agg(
                        count(lit(1)),
                        count_if(good),
                        count_if(good.and(not(col("translated")))),
                        count_if(good.and(col("duplicate_of").isNotNull())),
                        count_distinct(when(col("failure.ends_file"), col("source_uri"))),
                        total("paragraphs"),
                        total("sentences"))
                .head();
        long records = counts.getLong(0);
        long readable = counts.getLong(1);
        return new RunCounts(
                records,
                readable,
                counts.getLong(2),
                counts.getLong(3),
                records - readable,
                counts.getLong(4),
                counts.getLong(5),
                counts.getLong(6),
                0,
                0,
                0,
                0);
    }

    private static Column total(String column) {
        return coalesce(sum(when(col("failure").isNull(), col(column))), lit(0L));
    }
}
