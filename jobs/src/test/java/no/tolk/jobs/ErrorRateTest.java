package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.tolk.jobs.TranslateResult.Outcome;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A failure counts against the error rate at whatever step it comes. */
class ErrorRateTest {

    private static final Path BUNDLE = Path.of("../models/nb-en");

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
    void countsArticlesThatTheEngineFailsOn() throws IOException {
        String endless = "Han gikk til byen og " + "så til havnen og ".repeat(200) + "så hjem.";
        jobs.article("more.jsonl", "{\"id\": \"bad\", \"text\": \"" + endless + "\"}\n");

        TranslateResult result = jobs.run(jobs.options()
                .translation(TolkOptions.DEFAULT.withModel(modelThatClaimsMorePositionsThanItHas()))
                .maxErrorRate(0.4));

        assertIsRejected(result, "translate");
    }

    @Test
    void countsArticlesThatCannotBePutTogether() throws IOException {
        jobs.run(jobs.options());
        cutAVector(jobs.manifest(TestJobs.RUN).tables().get("sentences").path());

        TranslateResult result = jobs.run(jobs.options()
                .runName("evening")
                .translation(TolkOptions.DEFAULT.withSummarySentences(1))
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

    /** Sentences are not divided for it that its graphs cannot take. */
    private String modelThatClaimsMorePositionsThanItHas() throws IOException {
        Path model = Files.createDirectories(folder.resolve("model"));
        Files.createDirectory(model.resolve("onnx"));
        for (String name : List.of("generation_config.json", "tokenizer_config.json", "tokenizer.json")) {
            Files.copy(BUNDLE.resolve(name), model.resolve(name));
        }
        try (Stream<Path> graphs = Files.list(BUNDLE.resolve("onnx"))) {
            for (Path graph : graphs.toList()) {
                Files.copy(graph, model.resolve("onnx").resolve(graph.getFileName()));
            }
        }
        String config = Files.readString(BUNDLE.resolve("config.json"));
        Files.writeString(
                model.resolve("config.json"),
                config.replace("\"max_position_embeddings\": 512", "\"max_position_embeddings\": 8192"));
        return model.toString();
    }

    /** Leaves one sentence's vector with a single dimension, as a writer with a fault could. */
    private void cutAVector(String table) throws IOException {
        String rows = folder + "/out/" + table;
        Dataset<Row> sentences = TestSpark.session().read().parquet(rows);
        sentences
                .withColumn(
                        "vector",
                        when(col("sentence").equalTo(0), expr("array(1Y)")).otherwise(col("vector")))
                .write()
                .parquet(folder + "/damaged");
        Files.move(Path.of(rows), folder.resolve("before"));
        Files.move(folder.resolve("damaged"), Path.of(rows));
    }
}
