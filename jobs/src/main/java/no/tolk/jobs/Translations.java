package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import no.tolk.runs.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;

/** Stored translations of sentences: rows of {@link TranslationRow#SCHEMA}. */
final class Translations {

    private Translations() {}

    /** Those in folders of Parquet files, but for sentences that were copied: what has no score was not translated. */
    static Dataset<Row> read(SparkSession spark, List<Path> folders) {
        return read(spark, TranslationRow.SCHEMA, folders);
    }

    /** @param columns those of {@link TranslationRow#SCHEMA}, and others that the files have */
    static Dataset<Row> read(SparkSession spark, StructType columns, List<Path> folders) {
        return Table.read(spark, columns, folders.toArray(Path[]::new))
                .filter(col("score").isNotNull());
    }

    /** The sentences without a translation. */
    static Dataset<Row> missing(Dataset<Row> sentences, Dataset<Row> translations) {
        return sentences.join(translations.filter(col("en").isNotNull()), new String[] {"text_hash"}, "left_anti");
    }

    /** One for each sentence, always the same one: a failure only where there is nothing better. */
    static Dataset<Row> onePerSentence(Dataset<Row> translations) {
        return translations
                .withColumn(
                        "rank",
                        row_number()
                                .over(Window.partitionBy("text_hash")
                                        .orderBy(col("en").isNull(), col("en"), col("score"))))
                .filter(col("rank").equalTo(1))
                .drop("rank");
    }
}
