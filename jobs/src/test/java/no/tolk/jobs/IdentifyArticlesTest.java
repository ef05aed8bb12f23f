package no.tolk.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import no.tolk.read.ArticleColumns;
import no.tolk.read.InputFormat;
import no.tolk.read.RawRecord;
import no.tolk.read.RecordReader;
import no.tolk.read.SourceRecord;
import no.tolk.runs.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class IdentifyArticlesTest {

    /** Each may have its 16 MiB with it, and Spark holds the beginning of a group in memory. */
    @Test
    void leavesNoTaskAloneWithAllThatCouldNotBeRead() {
        SparkSession spark = TestSpark.session().newSession();
        // Else it puts the little that there is in a test into one task.
        spark.conf().set("spark.sql.adaptive.enabled", "false");
        RecordReader reader = new RecordReader(ArticleColumns.DEFAULT);
        List<Row> records = LongStream.range(0, 60)
                .mapToObj(place ->
                        new RawRecord(InputFormat.JSONL, "{}".getBytes(UTF_8), "file:/news", place, "news#" + place))
                .map(raw -> reader.read(raw).toRow())
                .toList();
        Dataset<Row> failed = ParseArticles.of(
                spark.createDataFrame(records, SourceRecord.SCHEMA),
                new TokenLimit(1_000),
                TranslatorSource.of(TolkOptions.DEFAULT, spark.sparkContext()));

        List<Integer> tasks =
                IdentifyArticles.of(failed).toJavaRDD().glom().map(List::size).collect();

        assertThat(tasks).hasSizeGreaterThan(1).allSatisfy(rows -> assertThat(rows)
                .isBetween(1, 50));
    }
}
