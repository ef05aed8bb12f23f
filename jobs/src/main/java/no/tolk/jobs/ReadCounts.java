package no.tolk.jobs;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tolk.runs.RunCounts;
import no.tolk.runs.TolkException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read and parsed, counted before anything is translated.
 *
 * @param missing named columns that no record has, though some records have columns, each with the flag that names it
 */
record ReadCounts(RunCounts counts, List<String> missing) {
    private static final Logger LOG = LoggerFactory.getLogger(ReadCounts.class);

    /**
     * @param articles rows of {@link IdentifyArticles}
     * @param named columns that some record should have, each with the flag that names it
     */
    static ReadCounts of(Dataset<Row> articles, Map<String, String> named) {
        Column good = col("failure").isNull();
        List<Column> totals = new ArrayList<>(List.of(
                count_if(good),
                count_if(good.and(not(col("translated")))),
                count_if(good.and(col("duplicate_of").isNotNull())),
                count_distinct(when(col("failure.ends_file"), col("source_uri"))),
                total("paragraphs"),
                total("sentences"),
                count(col("optional_columns"))));
        named.keySet().forEach(column -> totals.add(count_if(array_contains(col("optional_columns"), column))));
        Row row = articles.agg(count(lit(1)), totals.toArray(Column[]::new)).head();
        long records = row.getLong(0);
        long readable = row.getLong(1);
        RunCounts counts = new RunCounts(
                records,
                readable,
                row.getLong(2),
                row.getLong(3),
                records - readable,
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                0,
                0,
                0,
                0);
        // A run of texts and pages alone says nothing of columns, such as those that a configuration for all runs
        // names.
        return new ReadCounts(counts, row.getLong(7) == 0 ? List.of() : missing(named, row));
    }

    private static List<String> missing(Map<String, String> named, Row row) {
        List<String> missing = new ArrayList<>();
        int place = row.size() - named.size();
        for (Map.Entry<String, String> column : named.entrySet()) {
            if (row.getLong(place++) == 0) {
                missing.add("\"" + column.getKey() + "\" (" + column.getValue() + ")");
            }
        }
        return missing;
    }

    private static Column total(String column) {
        return coalesce(sum(when(col("failure").isNull(), col(column))), lit(0L));
    }

    /**
     * Tells of columns that are missing.
     *
     * @throws TolkException where there are some and the input is one whose records have every column
     */
    void tellMissingColumns(RunInput input) {
        if (missing.isEmpty()) {
            return;
        }
        String message = "no record has a column " + String.join(" or ", missing)
                + ": name it as the input does, or leave the flag out";
        if (!input.mayLackColumns()) {
            throw new TolkException(message);
        }
        LOG.warn("{}", message.replaceFirst("no record", "No record"));
    }
}
