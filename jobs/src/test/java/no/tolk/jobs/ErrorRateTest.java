package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.tolk.check.Flag;
import no.tolk.check.Severity;
import no.tolk.jobs.TranslateResult.Outcome;
import no.tolk.runs.Sha256;
import no.tolk.runs.TestSpark;
import no.tolk.summarize.SummaryBudget;
import no.tolk.translate.Translation;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A failure counts against the error rate at whatever step it comes. */
class ErrorRateTest {

    @TempDir
    private Path folder;

    private TestJobs jobs;

    @BeforeEach
    void writeAnArticle() {
        jobs = new TestJobs(folder);
        jobs.article("good.jsonl", "{\"id\": \"good\", \"text\": \"Ingen ble skadd. Laget vant kampen.\"}\n");
    }

    @ParameterizedTest
    @CsvSource({
        "read, '{\"id\": \"bad\", \"text\": 1}'",
        "parse, '{\"id\": \"bad\", \"text\": \"\\u200B\"}'",
        "identify, '{\"id\": \"good\", \"text\": \"Det er mandag.\"}'"
    })
    void countsWhatFailsBeforeTranslation(String stage, String line) {
        jobs.article("more.jsonl", line + "\n");

        assertIsRejected(jobs.run(jobs.options().maxErrorRate(0.4)), stage);
    }

    @Test
    void countsArticlesThatTheEngineFailsOn() {
        jobs.article("more.jsonl", "{\"id\": \"bad\", \"text\": \"Fergen gikk.\"}\n");

        TranslateResult result = jobs.run(jobs.options().sentencesPerWave(1).maxErrorRate(0.4), step -> {
            if (step.step().equals("translate, wave 3 of 3") && !Files.exists(folder.resolve("before"))) {
                failIn(folder.resolve("out/_staging/2024-05-17_main/waves"), "Fergen gikk.");
            }
        });

        assertIsRejected(result, "translate");
    }

    @Test
    void countsArticlesThatCannotBePutTogether() throws IOException {
        jobs.run(jobs.options());
        cutAVector(jobs.manifest(TestJobs.RUN).tables().get("sentences").path());

        TranslateResult result = jobs.run(jobs.options()
                .runName("evening")
                .translation(TolkOptions.DEFAULT.withSummary(SummaryBudget.sentences(1)))
                .maxErrorRate(0.4));

        assertIsRejected(result, "assemble");
    }

    private void assertIsRejected(TranslateResult result, String stage) {
        assertThat(result.outcome()).isEqualTo(Outcome.TOO_MANY_ERRORS);
        assertThat(result.counts().quarantined()).isEqualTo(1);
        assertThat(TestSpark.session().read().parquet(result.quarantine()).collectAsList())
                .extracting(row -> row.<String>getAs("stage"))
                .containsExactly(stage);
    }

    /** Puts the engine's failure in the place of a translation in the waves that are finished. */
    private void failIn(Path waves, String sentence) {
        Row failure = TranslationRow.of(
                Sha256.of(sentence),
                new Translation(
                        null, 0, 0, new byte[0], List.of(new Flag(Translation.FAILED, Severity.ERROR, "made to"))));
        try (Stream<Path> finished = Files.walk(waves, 2).filter(path -> Files.exists(path.resolve("_SUCCESS")))) {
            for (Path wave : finished.toList()) {
                Dataset<Row> rows =
                        TestSpark.session().read().schema(TranslationRow.SCHEMA).parquet(wave.toString());
                Dataset<Row> others = rows.filter(col("text_hash").notEqual(failure.getString(0)));
                if (others.count() < rows.count()) {
                    RowsInPlace.replace(
                            wave,
                            others.union(TestSpark.session().createDataFrame(List.of(failure), TranslationRow.SCHEMA)),
                            folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves one sentence's vector with a single dimension, as a writer with a fault could. */
    private void cutAVector(String table) throws IOException {
        Path rows = folder.resolve("out").resolve(table);
        Dataset<Row> sentences = TestSpark.session().read().parquet(rows.toString());
        RowsInPlace.replace(
                rows,
                sentences.withColumn(
                        "vector",
                        when(col("sentence").equalTo(0), expr("array(1Y)")).otherwise(col("vector"))),
                folder);
    }
}
