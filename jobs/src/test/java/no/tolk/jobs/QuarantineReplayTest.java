package no.tolk.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import no.tolk.jobs.TranslateResult.Outcome;
import no.tolk.published.PublishedRun;
import no.tolk.published.QuarantinedRun;
import no.tolk.published.QuarantinedRuns;
import no.tolk.runs.ArticleDeletion;
import no.tolk.runs.RunCounts;
import no.tolk.runs.RunId;
import no.tolk.runs.RunRemoval;
import no.tolk.runs.Table;
import no.tolk.runs.TestSpark;
import no.tolk.runs.TolkException;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that read another run's quarantine, after somebody has looked at what was wrong. */
class QuarantineReplayTest {

    private static final String MAIN = TestJobs.RUN.toString();
    private static final RunId REPLAY = new RunId(TestJobs.DATE, "replay");
    private static final String GOOD = "{\"text\": \"Ingen ble skadd.\", \"body\": \"Ingen ble skadd.\"}\n";

    @TempDir
    private static Path folder;

    private static TestJobs jobs;
    private static TranslateResult replay;

    @BeforeAll
    static void replayAfterRepairs() throws IOException {
        jobs = new TestJobs(folder);
        jobs.article("lines.jsonl", "{\"body\": \"Laget vant kampen.\"}\n{\"body\": 1}\n" + GOOD);
        jobs.article("other.csv", "body\nLaget vant kampen.\n");
        jobs.article("large.jsonl", "{\"text\": \"" + "x".repeat(17 << 20) + "\"}\n" + GOOD + "{\"text\": 1}\n");
        jobs.article("gone.txt.gz", "This is no archive.");
        byte[] whole = compressedLines();
        Path cut = folder.resolve("news/cut.jsonl.gz");
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
        assertThat(jobs.run(jobs.options().idColumn(null).maxErrorRate(1)).outcome())
                .isEqualTo(Outcome.PUBLISHED);

        Files.delete(folder.resolve("news/lines.jsonl"));
        Files.delete(folder.resolve("news/gone.txt.gz"));
        Files.write(cut, whole);
        replay = replay();
    }

    @Test
    void isARunOfItsOwn() throws IOException {
        assertThat(replay.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(replay.runId()).isEqualTo(REPLAY.toString());
        assertThat(jobs.manifest(REPLAY).settings().replayedRun()).isEqualTo(MAIN);
        assertThat(ManifestSchema.violations(jobs.store(), REPLAY)).isEmpty();
        assertThat(QuarantinedRuns.newest(TestSpark.session(), folder + "/out").runId())
                .isEqualTo(REPLAY.toString());
        assertThat(QuarantinedRuns.newestOfFiles(TestSpark.session(), folder + "/out")
                        .runId())
                .isEqualTo(MAIN);
    }

    /** Of the large record and of the text file, one article is missing; of the two others, nobody knows. */
    @Test
    void isToldHowManyFilesWereNotReadToTheirEnd() throws IOException {
        assertThat(jobs.manifest(TestJobs.RUN).counts().incompleteFiles()).isEqualTo(2);
        assertThat(replay.counts().incompleteFiles()).isZero();
    }

    @Test
    void isNotReadInThePlaceOfTheWholeRun() {
        assertThat(PublishedRun.newest(TestSpark.session(), folder + "/out").runId())
                .isEqualTo(MAIN);
    }

    @Test
    void readsRecordsFromTheirBytesUnderTheIdsTheyWouldHaveHad() {
        assertThat(lines(Table.ARTICLES, "replay", "id", "nb")).contains("lines.jsonl#0 Laget vant kampen.");
        assertThat(lines(Table.QUARANTINE, "replay", "article_id", "record", "message"))
                .contains("lines.jsonl#31 31 \"body\" must be the article's text, not the value 1");
    }

    @Test
    void readsTheFileAgainWhereNoBytesWereKept() {
        assertThat(lines(Table.ARTICLES, "replay", "id", "nb")).contains("other.csv#5 Laget vant kampen.");
        assertThat(lines(Table.QUARANTINE, "replay", "source_uri")).noneMatch(uri -> uri.endsWith("other.csv"));
    }

    @Test
    void readsOfARepairedFileWhatWasMissingAndNothingElse() {
        List<String> before = ofCutFile("main");
        List<String> missing = ofCutFile("replay");

        assertThat(before).hasSizeBetween(20, 80);
        assertThat(missing).hasSize(100 - before.size()).doesNotContainAnyElementsOf(before);
        assertThat(lines(Table.QUARANTINE, "replay", "source_uri")).noneMatch(uri -> uri.contains("cut.jsonl"));
    }

    @Test
    void readsNoRecordTwiceThatFollowsOneThatIsTooLarge() {
        assertThat(lines(Table.ARTICLES, "main", "id")).contains("large.jsonl#17825805");
        assertThat(lines(Table.ARTICLES, "replay", "id")).doesNotContain("large.jsonl#17825805");
        assertThat(lines(Table.QUARANTINE, "replay", "article_id", "message"))
                .filteredOn(line -> line.startsWith("large"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("large.jsonl#0 the record is too large"),
                        second -> assertThat(second).contains("must be the article's text"));
    }

    @Test
    void keepsInQuarantineWhatIsGoneAndSaysSo() {
        assertThat(lines(Table.QUARANTINE, "replay", "article_id", "stage", "message"))
                .filteredOn(line -> line.startsWith("gone"))
                .singleElement()
                .asString()
                .startsWith("gone.txt.gz read the record's bytes were not kept, and file:/")
                .endsWith("is not there any more: bring it back to read the record again");
    }

    @Test
    void doesTheSameAgainWhenExecutedAgain() {
        Map<Table, List<String>> content = jobs.content();

        TranslateResult again = replay();

        assertThat(again.counts())
                .usingRecursiveComparison()
                .ignoringFields("translatedSentences", "reusedSentences")
                .isEqualTo(replay.counts());
        assertThat(jobs.content()).isEqualTo(content);
    }

    @Test
    void readsTheQuarantineOfARejectedRunAndCountsIdsAmongTheReplayedOnly() {
        TestJobs others = new TestJobs(folder.resolve("others"));
        others.article(
                "twice.jsonl",
                """
                {"id": "a", "text": "Ingen ble skadd."}
                {"id": "a", "text": "Laget vant kampen."}
                {"id": "a", "text": "Det er mandag."}
                """);
        TranslateResult rejected = others.run(others.options().maxErrorRate(0.1));
        assertThat(rejected.outcome()).isEqualTo(Outcome.TOO_MANY_ERRORS);

        others.run(others.options().inputs().replayedRun(MAIN).runName("replay"));

        assertThat(lines(others, Table.ARTICLES, "replay", "id", "nb")).containsExactly("a Laget vant kampen.");
        assertThat(lines(others, Table.QUARANTINE, "replay", "stage", "article_id"))
                .containsExactly("identify a");
        QuarantinedRun still = QuarantinedRuns.named(TestSpark.session(), others.folder() + "/out", MAIN);
        assertThat(still.isPublished()).isFalse();
        assertThat(still.location()).isEqualTo(rejected.quarantine());
    }

    @Test
    void bringsNothingBackThatWasDeletedInTheMeantime() {
        TestJobs deleted = new TestJobs(folder.resolve("deleted"));
        deleted.article("large.jsonl", "{\"text\": \"" + "x".repeat(17 << 20) + "\"}\n" + GOOD);
        deleted.run(deleted.options().idColumn(null).maxErrorRate(1));
        String id = lines(deleted, Table.ARTICLES, "main", "id").get(0);
        ArticleDeletion.from(deleted.folder() + "/out", id, TestSpark.session()).execute();

        deleted.run(deleted.options()
                .idColumn(null)
                .maxErrorRate(1)
                .inputs()
                .replayedRun(MAIN)
                .runName("replay"));

        assertThat(lines(deleted, Table.ARTICLES, "replay", "id")).isEmpty();
        assertThat(lines(deleted, Table.QUARANTINE, "replay", "article_id")).containsExactly("large.jsonl#0");
    }

    /** A first trial, with a column of another name than the text has: the file could not be read at all. */
    @Test
    void readsAsManyRecordsOfALimitedRunAsItWouldHaveRead() throws IOException {
        TestJobs trial = new TestJobs(folder.resolve("trial"));
        trial.article("news.csv", "body\nDet regner.\nDet snør.\n");
        trial.run(trial.options().idColumn(null).limit(1).maxErrorRate(1));

        TranslateResult replayed = trial.run(JobOptions.builder()
                .replayedRun("2024-05-17_main")
                .output(trial.options().build().output())
                .runDate(TestJobs.DATE)
                .runName("replay")
                .translation(TolkOptions.DEFAULT.withTextColumn("body")));

        assertThat(replayed.counts().articles()).isEqualTo(1);
    }

    /** The large record stays in quarantine without its bytes, so that each replay reads its file. */
    @Test
    void ofAReplayReadsNothingThatTheFirstRunHas() {
        TestJobs large = new TestJobs(folder.resolve("large"));
        large.article("large.jsonl", "{\"text\": \"" + "x".repeat(17 << 20) + "\"}\n" + GOOD + GOOD);
        large.run(large.options().idColumn(null).maxErrorRate(1));
        large.run(replayOf(large, MAIN));

        TranslateResult again = large.run(replayOf(large, REPLAY.toString()).runName("again"));

        assertThat(again.counts().articles()).isZero();
        assertThat(lines(large, Table.QUARANTINE, "again", "article_id")).containsExactly("large.jsonl#0");

        assertThatThrownBy(() -> large.run(
                        replayOf(large, REPLAY.toString()).runName("main").overwrite(true)))
                .hasMessage(
                        "run " + MAIN + " cannot replace itself by a replay of its replay: choose another run name");
        RunRemoval.from(large.folder() + "/out", false, TestSpark.session()).drop(MAIN);
        assertThatThrownBy(() -> large.run(replayOf(large, "2024-05-17_again").runName("third")))
                .isInstanceOf(TolkException.class)
                .hasMessage("run " + REPLAY + " is a replay of run " + MAIN + ", which is gone from file:"
                        + large.folder() + "/out: it is not known any more which articles that one had; translate the"
                        + " input again");
    }

    @Test
    void ofAReplayKeepsToTheLimitOfTheFirstRun() {
        TestJobs trial = new TestJobs(folder.resolve("trials"));
        trial.article("news.csv", "body\nDet regner.\nDet snør.\n");
        trial.run(trial.options().idColumn(null).limit(1).maxErrorRate(1));
        trial.run(replayOf(trial, MAIN).translation(TolkOptions.DEFAULT));

        TranslateResult again = trial.run(replayOf(trial, REPLAY.toString()).runName("again"));

        assertThat(again.counts().articles()).isEqualTo(1);
    }

    @Test
    void readsNothingAgainThatWasPublishedBeforeTheLastAttemptWasRejected() throws IOException {
        TestJobs cut = new TestJobs(folder.resolve("rejected"));
        byte[] whole = compressedLines();
        Path file = Files.createDirectories(cut.folder().resolve("news")).resolve("cut.jsonl.gz");
        Files.write(file, whole);
        cut.run(cut.options().idColumn(null));
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(cut.run(cut.options().idColumn(null).maxErrorRate(0)).outcome())
                .isEqualTo(Outcome.TOO_MANY_ERRORS);
        Files.write(file, whole);

        TranslateResult replayed = cut.run(replayOf(cut, MAIN));

        assertThat(replayed.counts().records()).isZero();
    }

    @Test
    void keepsInQuarantineAFileThatEndsEvenSoonerThanItDidOrIsGone() throws IOException {
        TestJobs cut = new TestJobs(folder.resolve("cut"));
        byte[] whole = compressedLines();
        Path file = Files.createDirectories(cut.folder().resolve("news")).resolve("cut.jsonl.gz");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        cut.run(cut.options().idColumn(null));

        Files.write(file, Arrays.copyOf(whole, whole.length / 4));
        assertThat(cut.run(replayOf(cut, MAIN)).counts())
                .extracting(RunCounts::articles, RunCounts::quarantined, RunCounts::incompleteFiles)
                .containsExactly(0L, 1L, 1L);
        Files.delete(file);
        assertThat(cut.run(replayOf(cut, MAIN).runName("again")).counts())
                .extracting(RunCounts::articles, RunCounts::quarantined, RunCounts::incompleteFiles)
                .containsExactly(0L, 1L, 1L);
    }

    @Test
    void readsAFileOfNumberedRowsThatCouldNotBeOpened() throws IOException {
        TestJobs rows = new TestJobs(folder.resolve("rows"));
        rows.article("rows.parquet", "This is no Parquet.");
        rows.run(rows.options().idColumn(null).maxErrorRate(1));
        assertThat(lines(rows, Table.QUARANTINE, "main", "article_id", "record"))
                .containsExactly("rows.parquet 0");
        ArticleDeletion ofTheFirstRow =
                ArticleDeletion.from(rows.folder() + "/out", "rows.parquet#0", TestSpark.session());
        assertThatThrownBy(ofTheFirstRow::preview).hasMessageEndingWith("has an article 'rows.parquet#0'");
        Path written = rows.folder().resolve("written");
        TestSpark.session()
                .sql("SELECT 'Ingen ble skadd.' AS body")
                .coalesce(1)
                .write()
                .parquet(written.toString());
        try (Stream<Path> files = Files.list(written)) {
            Path parquet = files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
            Files.copy(parquet, rows.folder().resolve("news/rows.parquet"), StandardCopyOption.REPLACE_EXISTING);
        }

        rows.run(replayOf(rows, MAIN));

        assertThat(lines(rows, Table.ARTICLES, "replay", "id")).containsExactly("rows.parquet#0");
    }

    @Test
    void refusesToReplaceWhatItReads() {
        assertThatThrownBy(() -> jobs.run(jobs.options().inputs().replayedRun(MAIN)))
                .isInstanceOf(TolkException.class)
                .hasMessage("run " + MAIN + " cannot replace the quarantine that it reads: choose another run name");
    }

    @Test
    void namesTheRunThatIsNotThere() {
        assertThatThrownBy(() -> jobs.run(jobs.options().inputs().replayedRun("2024-05-17_evening")))
                .isInstanceOf(TolkException.class)
                .hasMessageStartingWith("there is no run 2024-05-17_evening in " + folder);
    }

    private static TranslateResult replay() {
        return jobs.run(replayOf(jobs, MAIN));
    }

    private static JobOptions.Builder replayOf(TestJobs jobs, String run) {
        return jobs.options()
                .inputs()
                .replayedRun(run)
                .runName("replay")
                .idColumn(null)
                .translation(TolkOptions.DEFAULT.withTextColumn("body"))
                .maxErrorRate(1);
    }

    private static List<String> ofCutFile(String run) {
        return lines(Table.ARTICLES, run, "id").stream()
                .filter(id -> id.startsWith("cut.jsonl.gz#"))
                .toList();
    }

    private static List<String> lines(Table table, String run, String... columns) {
        return lines(jobs, table, run, columns);
    }

    private static List<String> lines(TestJobs jobs, Table table, String run, String... columns) {
        return jobs.rows(table).stream()
                .filter(row -> row.getAs("run").equals(run))
                .map(row -> line(row, columns))
                .toList();
    }

    private static String line(Row row, String... columns) {
        return String.join(
                " ",
                Arrays.stream(columns)
                        .map(column -> String.valueOf(row.<Object>getAs(column)))
                        .toList());
    }

    /** 100 articles beside noise, so that a part of the archive is a part of them. */
    private static byte[] compressedLines() throws IOException {
        Random random = new Random(5);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 100; i++) {
                byte[] noise = new byte[300];
                random.nextBytes(noise);
                String line = GOOD.replace("}\n", ", \"noise\": \"" + Arrays.toString(noise) + "\"}\n");
                out.write(line.getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
