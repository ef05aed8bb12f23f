package no.tolk.jobs;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.tolk.jobs.TranslateResult.Outcome;
import no.tolk.runs.OutputStore;
import no.tolk.runs.RunLease;
import no.tolk.runs.Table;
import no.tolk.runs.TestSpark;
import no.tolk.runs.TolkException;
import no.tolk.translate.DecodingOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that are executed more than once, killed, or refused. */
class TranslateJobAgainTest {

    @TempDir
    private Path folder;

    private TestJobs jobs;

    @BeforeEach
    void writeArticles() {
        jobs = new TestJobs(folder);
        jobs.article("a.txt", "Brannen er slukket. Ingen ble skadd.");
        jobs.article("b.txt", "Laget vant kampen. Det ble en lang kveld.");
    }

    @Test
    void translatesNothingTwice() {
        TranslateResult first = jobs.run(jobs.options());
        Map<Table, List<String>> content = jobs.content();

        TranslateResult second = jobs.run(jobs.options());

        assertThat(first.counts().translatedSentences()).isEqualTo(4);
        assertThat(second.counts().translatedSentences()).isZero();
        assertThat(second.counts().reusedSentences()).isEqualTo(4);
        assertThat(jobs.content()).isEqualTo(content);
    }

    @Test
    void givesTheSameBytesWithoutReuse() {
        jobs.run(jobs.options());
        Map<Table, List<String>> content = jobs.content();

        TranslateResult second = jobs.run(jobs.options().reuse(false));

        assertThat(second.counts().translatedSentences()).isEqualTo(4);
        assertThat(jobs.content()).isEqualTo(content);
    }

    @Test
    void takesASentenceFromTheNewestRunThatHasIt() throws IOException {
        jobs.run(jobs.options().runName("first"));
        jobs.run(jobs.options().runName("second"));
        replaceTranslations("sentences/run_date=2024-05-17/run=first", "A stale translation.");

        TranslateResult third = jobs.run(jobs.options().runName("third"));

        assertThat(third.counts().translatedSentences()).isZero();
        assertThat(jobs.rows(Table.SENTENCES))
                .filteredOn(row -> row.getAs("run").equals("third"))
                .hasSize(4)
                .extracting(row -> row.<String>getAs("en"))
                .doesNotContain("A stale translation.");
    }

    @Test
    void replacesItsOwnRowsAndNoOthers() throws IOException {
        jobs.run(jobs.options());
        jobs.run(jobs.options().runName("evening"));
        FileTime evening = lastWritten("articles/run_date=2024-05-17/run=evening");
        Files.delete(folder.resolve("news/b.txt"));
        jobs.article("c.txt", "Brannen er slukket. Politiet etterforsker saken.");

        TranslateResult again = jobs.run(jobs.options());

        assertThat(jobs.rows(Table.ARTICLES))
                .extracting(row -> row.getAs("run_id") + " " + row.getAs("id"))
                .containsExactly(
                        "2024-05-17_evening a.txt",
                        "2024-05-17_evening b.txt",
                        "2024-05-17_main a.txt",
                        "2024-05-17_main c.txt");
        assertThat(lastWritten("articles/run_date=2024-05-17/run=evening")).isEqualTo(evening);
        assertThat(again.counts().translatedSentences()).isEqualTo(1);
    }

    @Test
    void goesOnAfterTheLastFinishedWave() throws IOException {
        assertThatThrownBy(() -> jobs.run(jobs.options().sentencesPerWave(1), killAt("translate, wave 3 of 4")))
                .isInstanceOf(Killed.class);
        List<Path> finished = waves();
        assertThat(finished).hasSize(2);
        assertThat(jobs.store().published()).isEmpty();

        TranslateResult resumed = jobs.run(jobs.options().sentencesPerWave(1), step -> {
            assertThat(step.step()).doesNotEndWith("of 4");
            assertThat(finished).allMatch(Files::exists);
        });

        assertThat(resumed.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(jobs.manifest(TestJobs.RUN).attempts()).hasSize(2);
        assertThatOutputIsThatOfAnUndisturbedRun();
    }

    @Test
    void takesNothingFromTheWavesOfOtherOptions() {
        DecodingOptions beam = DecodingOptions.DEFAULT.withBeam(2);
        assertThatThrownBy(() ->
                        jobs.run(jobs.options().translation(TolkOptions.DEFAULT.withDecoding(beam)), killAt("write")))
                .isInstanceOf(Killed.class);

        TranslateResult result = jobs.run(jobs.options().overwrite(true));

        assertThat(result.counts().translatedSentences()).isEqualTo(4);
        assertThatOutputIsThatOfAnUndisturbedRun();
    }

    @Test
    void writesAgainWhatAKillLeftHalfWritten() throws IOException {
        assertThatThrownBy(() -> jobs.run(jobs.options(), killAt("count"))).isInstanceOf(Killed.class);
        assertThat(jobs.store().published()).isEmpty();

        jobs.run(jobs.options());

        assertThatOutputIsThatOfAnUndisturbedRun();
    }

    @Test
    void onlyPublishesWhatAKillLeftComplete() {
        assertThatThrownBy(() -> jobs.run(jobs.options(), killAt("publish"))).isInstanceOf(Killed.class);

        jobs.run(jobs.options(), step -> assertThat(step.step()).isEqualTo("publish"));

        assertThatOutputIsThatOfAnUndisturbedRun();
    }

    @Test
    void doesNotPublishAnInputThatChangedSinceTheKill() {
        assertThatThrownBy(() -> jobs.run(jobs.options(), killAt("publish"))).isInstanceOf(Killed.class);
        jobs.article("c.txt", "Politiet etterforsker saken.");

        TranslateResult result = jobs.run(jobs.options());

        assertThat(result.counts().articles()).isEqualTo(3);
        assertThatOutputIsThatOfAnUndisturbedRun();
    }

    @Test
    void refusesToReplaceARunThatHadOtherLimits() {
        jobs.run(jobs.options());

        assertThatThrownBy(() -> jobs.run(jobs.options().limit(1)))
                .isInstanceOf(TolkException.class)
                .hasMessageContaining("limit none, now 1");
        assertThat(jobs.run(jobs.options().limit(1).overwrite(true)).counts().articles())
                .isEqualTo(1);
        assertThat(jobs.rows(Table.ARTICLES)).extracting(row -> row.getAs("id")).containsExactly("a.txt");
    }

    @Test
    void leavesARunAloneThatAnotherProcessWrites() throws IOException {
        try (RunLease other = lease()) {
            assertThatThrownBy(() -> jobs.run(jobs.options()))
                    .isInstanceOf(TolkException.class)
                    .hasMessageContaining("is being written by " + other.holder());
        }
    }

    @Test
    void takesARunOverWhoseWriterIsSilentAndSaysSo() throws IOException {
        Clock later = Clock.fixed(Instant.now().plusSeconds(61), ZoneOffset.UTC);
        try (RunLease silent = lease()) {
            TranslateResult result =
                    new TranslateJob(TestSpark.session(), jobs.options().build(), progress -> {}, later).execute();

            assertThat(result.outcome()).isEqualTo(Outcome.PUBLISHED);
            assertThat(result.takenOverFrom()).isEqualTo(silent.holder());
        }
    }

    @Test
    void publishesNothingAboveTheErrorRate() throws IOException {
        jobs.run(jobs.options());
        Map<Table, List<String>> content = jobs.content();
        jobs.article("c.jsonl", "{\"id\": \"c\"}\n");

        TranslateResult result = jobs.run(jobs.options().maxErrorRate(0.3));

        assertThat(result.outcome()).isEqualTo(Outcome.TOO_MANY_ERRORS);
        assertThat(result.counts().errorRate()).isGreaterThan(0.33);
        assertThat(result.tables()).isEmpty();
        assertThat(TestSpark.session().read().parquet(result.quarantine()).collectAsList())
                .extracting(row -> row.<String>getAs("message"))
                .containsExactly("\"text\" must be the article's text, not missing");
        assertThat(jobs.content()).isEqualTo(content);
        assertThat(jobs.store().published()).hasSize(1);
    }

    @Test
    void countsWithoutWritingAnything() {
        TranslateResult result = jobs.run(jobs.options().dryRun(true));

        assertThat(result.outcome()).isEqualTo(Outcome.COUNTED);
        assertThat(result.counts().articles()).isEqualTo(2);
        assertThat(result.counts().sentences()).isEqualTo(4);
        assertThat(result.counts().distinctSentences()).isEqualTo(4);
        assertThat(result.counts().translatedSentences()).isEqualTo(4);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void countsWhatIsLeftToTranslate() {
        jobs.run(jobs.options());
        jobs.article("c.txt", "Brannen er slukket. Politiet etterforsker saken.");

        TranslateResult result = jobs.run(jobs.options().dryRun(true));

        assertThat(result.counts().distinctSentences()).isEqualTo(5);
        assertThat(result.counts().translatedSentences()).isEqualTo(1);
    }

    @Test
    void writesEmptyTablesForArticlesThatAreAllForeign() throws IOException {
        Files.delete(folder.resolve("news/a.txt"));
        Files.delete(folder.resolve("news/b.txt"));
        jobs.article(
                "en.txt", "The crews have been on strike since Monday, and the people of the islands have to wait.");

        TranslateResult result = jobs.run(jobs.options());

        assertThat(result.counts().untranslated()).isEqualTo(1);
        assertThat(result.samples()).isEmpty();
        assertThat(jobs.rows(Table.QUARANTINE)).isEmpty();
    }

    private void assertThatOutputIsThatOfAnUndisturbedRun() {
        TestJobs undisturbed = new TestJobs(folder.resolve("undisturbed"));
        new TranslateJob(
                        TestSpark.session(),
                        jobs.options().output(undisturbed.folder() + "/out").build())
                .execute();
        assertThat(jobs.content()).isEqualTo(undisturbed.content());
        assertThat(folder.resolve("out/_staging")).doesNotExist();
    }

    /** Ends the job as a step begins, as a kill at this moment would. */
    private static Consumer<Progress> killAt(String step) {
        return progress -> {
            if (progress.step().equals(step)) {
                throw new Killed();
            }
        };
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void replaceTranslations(String leaf, String en) throws IOException {
        Path rows = folder.resolve("out").resolve(leaf);
        RowsInPlace.replace(
                rows, TestSpark.session().read().parquet(rows.toString()).withColumn("en", lit(en)), folder);
    }

    private RunLease lease() throws IOException {
        OutputStore store = jobs.store();
        org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(store.staging(TestJobs.RUN), "lease.json");
        return RunLease.take(store.files(), file, Clock.systemUTC());
    }

    private List<Path> waves() throws IOException {
        try (Stream<Path> waves = Files.walk(folder.resolve("out/_staging/2024-05-17_main/waves"))) {
            return waves.filter(path -> path.endsWith("_SUCCESS")).sorted().toList();
        }
    }

    private FileTime lastWritten(String leaf) throws IOException {
        return Files.getLastModifiedTime(folder.resolve("out").resolve(leaf));
    }
}
