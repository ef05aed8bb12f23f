package no.tolk.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.tolk.model.ModelBundle;
import no.tolk.read.ArticleColumns;
import no.tolk.read.InputFormat;
import no.tolk.read.RawRecord;
import no.tolk.read.RecordReader;
import no.tolk.read.SourceRecord;
import no.tolk.runs.TestSpark;
import no.tolk.runs.TolkException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class ParseArticlesTest {

    private static final String LONG = "Det regner i Bergen i dag. Toget er forsinket, og bussen går ikke.";
    private static final TokenLimit LIMIT = new TokenLimit(10);
    private static final TranslatorSource BUILT_IN =
            TranslatorSource.of(TolkOptions.DEFAULT, TestSpark.session().sparkContext());

    /** As on a machine where the model has changed meanwhile. */
    private static final TranslatorSource ANOTHER =
            new TranslatorSource(new ModelSource(ModelBundle.BUILT_IN, "another", null), BUILT_IN.decoding());

    @Test
    void quarantinesAnArticleThatIsTooLong() {
        Dataset<Row> parsed = ParseArticles.of(records(LONG), LIMIT, BUILT_IN);

        assertThat(parsed.select("failure.message").as(Encoders.STRING()).collectAsList())
                .singleElement()
                .asString()
                .contains("tokens to translate, and 10 are allowed");
    }

    /** Only long articles need it here: they alone would be missing in a run that is published all the same. */
    @Test
    void endsTheRunWhereTheModelCannotBeLoadedInsteadOfPuttingTheArticleAway() {
        Dataset<Row> parsed = ParseArticles.of(records(LONG), LIMIT, ANOTHER);

        assertThatThrownBy(parsed::collectAsList)
                .hasRootCauseInstanceOf(TolkException.class)
                .rootCause()
                .hasMessageContaining("it has changed since, or this machine has another version of Tolk");
    }

    private static Dataset<Row> records(String text) {
        SourceRecord record = new RecordReader(ArticleColumns.DEFAULT)
                .read(new RawRecord(InputFormat.TEXT, text.getBytes(UTF_8), "file:/news", 0, "article"));
        return TestSpark.session().createDataFrame(List.of(record.toRow()), SourceRecord.SCHEMA);
    }
}
