package no.tolk.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import no.tolk.check.Flag;
import no.tolk.check.Severity;
import no.tolk.read.InputFormat;
import no.tolk.read.RawRecord;
import no.tolk.read.RecordReader;
import no.tolk.read.SourceRecord;
import no.tolk.runs.Sha256;
import no.tolk.runs.TestSpark;
import no.tolk.runs.TolkException;
import no.tolk.summarize.SummaryBudget;
import no.tolk.translate.Translation;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class AssembleArticlesTest {

    @Test
    void quarantinesAnArticleThatTheEngineFailedOnAndFinishesTheOthers() {
        Dataset<Row> articles = articles("God tekst.", "God tekst. Dårlig tekst.");
        Dataset<Row> translations = TestSpark.session()
                .createDataFrame(
                        List.of(
                                translation("God tekst.", "Good text."),
                                TranslationRow.of(
                                        Sha256.of("Dårlig tekst."),
                                        new Translation(
                                                null,
                                                0,
                                                0,
                                                new byte[0],
                                                List.of(new Flag(Translation.FAILED, Severity.ERROR, "Oops: no"))))),
                        TranslationRow.SCHEMA);

        Dataset<Row> finished = AssembleArticles.of(articles, translations, SummaryBudget.sentences(3));

        assertThat(finished.filter("failure is null").select("article.*").collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.<String>getAs("en")).isEqualTo("Good text."));
        assertThat(Quarantine.of(finished).collectAsList()).singleElement().satisfies(row -> {
            assertThat(row.<String>getAs("stage")).isEqualTo("translate");
            assertThat(row.<String>getAs("message"))
                    .contains("code points 11 to 24")
                    .contains("Oops: no");
            assertThat(row.<byte[]>getAs("raw")).isNotEmpty();
            assertThat(row.<String>getAs("format")).isEqualTo("text");
            assertThat(row.<String>getAs("article_id")).isEqualTo("article 1");
        });
    }

    /** It is no fault of the article's: its folder of translations is gone, say. */
    @Test
    void endsTheRunWhereATranslationIsLostInsteadOfPuttingTheArticleAway() {
        Dataset<Row> none = TestSpark.session().createDataFrame(List.of(), TranslationRow.SCHEMA);

        Dataset<Row> finished = AssembleArticles.of(articles("God tekst."), none, SummaryBudget.sentences(3));

        assertThatThrownBy(finished::collectAsList)
                .hasRootCauseInstanceOf(TolkException.class)
                .hasRootCauseMessage(
                        "the translation of 'God tekst.' is gone: was a folder of the run removed, or an input"
                                + " changed, while it worked? Give the same command again");
    }

    @Test
    void prefersATranslationToAFailureThatCameBefore() {
        Row failure = TranslationRow.of(Sha256.of("Tekst."), new Translation(null, 0, 0, new byte[0], List.of()));
        Dataset<Row> both = TestSpark.session()
                .createDataFrame(List.of(failure, translation("Tekst.", "Text.")), TranslationRow.SCHEMA);

        assertThat(Translations.onePerSentence(both).collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.<String>getAs("en")).isEqualTo("Text."));
    }

    @Test
    void picksTheSameOfTwoTranslationsInWhateverOrderTheyCome() {
        Row one = translation("Tekst.", "Text.");
        Row other = translation("Tekst.", "A text.");

        for (List<Row> rows : List.of(List.of(one, other), List.of(other, one))) {
            Dataset<Row> both = TestSpark.session().createDataFrame(rows, TranslationRow.SCHEMA);
            assertThat(Translations.onePerSentence(both).collectAsList())
                    .singleElement()
                    .satisfies(row -> assertThat(row.<String>getAs("en")).isEqualTo("A text."));
        }
    }

    @Test
    void bringsTranslationsThroughRowsUnchanged() {
        Translation translation = new Translation(
                "Text.",
                -0.123456789f,
                7,
                new byte[] {-128, -1, 0, 1, 127},
                List.of(new Flag("numbers", Severity.WARNING, "3 is missing")));

        Row row = TestSpark.session()
                .createDataFrame(List.of(TranslationRow.of("hash", translation)), TranslationRow.SCHEMA)
                .head();
        Translation back = TranslationRow.translation(row);

        assertThat(back).usingRecursiveComparison().isEqualTo(translation);
    }

    private static Dataset<Row> articles(String... texts) {
        RecordReader reader = new RecordReader(
                JobOptions.builder().inputs("news").output("out").build().columns());
        List<Row> records = new ArrayList<>();
        for (String text : texts) {
            String id = "article " + records.size();
            RawRecord raw = new RawRecord(InputFormat.TEXT, text.getBytes(UTF_8), "file:/news", records.size(), id);
            records.add(reader.read(raw).toRow());
        }
        return IdentifyArticles.of(ParseArticles.of(
                TestSpark.session().createDataFrame(records, SourceRecord.SCHEMA),
                new TokenLimit(1_000),
                TranslatorSource.of(TolkOptions.DEFAULT, TestSpark.session().sparkContext())));
    }

    private static Row translation(String nb, String en) {
        return TranslationRow.of(Sha256.of(nb), new Translation(en, -0.5f, 3, new byte[] {1, 2}, List.of()));
    }
}
