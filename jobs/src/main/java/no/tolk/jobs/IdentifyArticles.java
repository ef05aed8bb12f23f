package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import no.tolk.read.Failure;
import no.tolk.read.InvalidRecordException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Makes ids unique: of several articles with one id the first, by file and place, keeps it and the others fail. Adds
 * {@code duplicate_of}, the id of the first article with the same text; such duplicates are articles all the same.
 */
final class IdentifyArticles {

    private IdentifyArticles() {}

    static Dataset<Row> of(Dataset<Row> parsed) {
        Column good = col("failure").isNull();
        Dataset<Row> identified = parsed.withColumn(
                        "first_with_id", first(place()).over(inOrder("id", good)))
                .withColumn(
                        "failure",
                        when(good.and(place().notEqual(col("first_with_id"))), repeatedId())
                                .otherwise(col("failure")));
        Column first = first(col("id")).over(inOrder("content_hash", good));
        return identified
                .withColumn("first_with_text", first)
                .withColumn(
                        "duplicate_of",
                        when(good.and(col("id").notEqual(col("first_with_text"))), col("first_with_text")))
                .drop("first_with_id", "first_with_text");
    }

    private static WindowSpec inOrder(String column, Column good) {
        // Spark holds the beginning of a group in memory, and failures carry their bytes: each is a group of its own.
        Column alone = when(not(good), place());
        return Window.partitionBy(col(column), alone).orderBy("source_uri", "record");
    }

    private static Column place() {
        return struct("source_uri", "record");
    }

    private static Column repeatedId() {
        return struct(
                lit(Failure.Stage.IDENTIFY.label()).as("stage"),
                lit(InvalidRecordException.class.getName()).as("error_class"),
                concat(
                                lit("the id "),
                                col("id"),
                                lit(" comes twice; its first article is record "),
                                col("first_with_id.record").cast("string"),
                                lit(" of "),
                                col("first_with_id.source_uri"))
                        .as("message"),
                lit(false).as("ends_file"));
    }
}
