package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.tolk.runs.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** The promise that how Spark splits the work shows in no byte of the output: text, score and vector alike. */
class PartitionsTest {

    @Test
    void onePartitionAndSevenGiveTheSameBytes() throws IOException {
        SparkSession spark = TestSpark.session();
        List<String> sentences = Files.readAllLines(Path.of("../data/reference/nb.txt"));
        Dataset<Row> articles =
                spark.createDataset(sentences, Encoders.STRING()).toDF("text");

        List<String> one = translated(articles.repartition(1));
        List<String> seven = translated(articles.repartition(7));

        assertThat(one).hasSameSizeAs(sentences);
        assertThat(seven).isEqualTo(one);
    }

    /** As JSON, in which a score stands with all its digits. */
    private static List<String> translated(Dataset<Row> articles) {
        return Tolk.translate(articles, TolkOptions.DEFAULT)
                .orderBy("text")
                .toJSON()
                .collectAsList();
    }
}
