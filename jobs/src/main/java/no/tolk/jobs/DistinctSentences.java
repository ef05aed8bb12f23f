package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sha2;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Articles to the different sentences in them: {@code text_hash} and the normalised {@code text}. */
final class DistinctSentences {

    private DistinctSentences() {}

    static Dataset<Row> of(Dataset<Row> articles) {
        return articles.filter(col("failure").isNull())
                .select(explode(col("to_translate")).as("text"))
                .distinct()
                .select(sha2(col("text"), 256).as("text_hash"), col("text"));
    }
}
