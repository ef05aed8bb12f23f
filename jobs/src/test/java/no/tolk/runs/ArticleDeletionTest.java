package no.tolk.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.tolk.jobs.JobOptions;
import no.tolk.jobs.TestJobs;
import no.tolk.jobs.TranslateResult;
import no.tolk.runs.HandmadeRuns.Article;
import no.tolk.runs.HandmadeRuns.Pair;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleDeletionTest {

    private static final String MAIN = "2024-05-17_main";
    private static final String REPLAY = "2024-05-18_replay";
    private static final Pair FIRE = new Pair("Brannen er slukket.", "The fire is out.");
    private static final Pair GAME = new Pair("Laget vant 3–1.", "The team won.", "numbers");

    @TempDir
    private Path folder;

    private HandmadeRuns runs;

    @TempDir
    private static Path published;

    @BeforeAll
    static void publishTwoRunsWithTheArticle() {
        HandmadeRuns runs = new HandmadeRuns(published);
        runs.publish(MAIN, "model", List.of(Article.of("a", FIRE), Article.of("b", GAME, FIRE), Article.of("c", FIRE)));
        runs.publish(REPLAY, "model", List.of(Article.of("a", FIRE), Article.of("c", FIRE)), "b");
    }

    @BeforeEach
    void copyThem() throws IOException {
        runs = new HandmadeRuns(folder.resolve("out"));
        FileUtils.copyDirectory(published.toFile(), runs.folder().toFile());
    }

    @Test
    void takesTheArticleOutOfEveryTableOfEveryRun() throws IOException {
        ArticleDeletion.Report report = deletion("b").execute();

        assertThat(report.rows())
                .containsEntry(MAIN, Map.of("articles", 1L, "paragraphs", 1L, "sentences", 2L))
                .containsEntry(REPLAY, Map.of("quarantine", 1L));
        assertThatOnlyTheOthersAreLeft();
    }

    @Test
    void countsTheRowsThatAreLeftAndRecordsWhatItDid() throws IOException {
        RunManifest before = manifest(MAIN);

        deletion("b").execute();

        RunManifest after = manifest(MAIN);
        assertThat(after.counts().articles()).isEqualTo(2);
        assertThat(after.counts().sentences()).isEqualTo(2);
        assertThat(after.counts().flaggedSentences()).isZero();
        assertThat(after.flags()).isEmpty();
        assertThat(manifest(REPLAY).counts().records()).isEqualTo(2);
        assertThat(after.attempts()).isEqualTo(before.attempts());
        assertThat(after.finishedAt()).isEqualTo(before.finishedAt());
        assertThat(after.deletions()).singleElement().satisfies(deletion -> {
            assertThat(deletion.articleIdHash()).isEqualTo(Sha256.of("b"));
            assertThat(deletion.attempts()).hasSize(1);
        });
        for (Table table : Table.values()) {
            RunManifest.TableFiles files = after.tables().get(table.folder());
            assertThat(runs.rows(MAIN, table)).hasSize((int) files.rows());
            assertThat(StoredFiles.in(runs.store().files(), runs.store().rows(table, RunId.parse(MAIN))))
                    .isEqualTo(files.files());
        }
    }

    @Test
    void rewritesOnlyTheFilesThatHoldTheArticle() throws IOException {
        Set<String> before = files(Table.ARTICLES);
        Set<String> quarantine = files(Table.QUARANTINE);

        deletion("c").execute();

        assertThat(before).hasSize(2);
        assertThat(files(Table.ARTICLES)).hasSize(2).containsAnyElementsOf(before);
        assertThat(files(Table.QUARANTINE)).isEqualTo(quarantine);
    }

    @Test
    void makesTheNextOfSeveralWithTheSameTextTheFirst() throws IOException {
        runs.publish(
                MAIN,
                "model",
                List.of(
                        Article.of("a", FIRE),
                        new Article("b", "a", List.of(FIRE)),
                        new Article("c", "a", List.of(FIRE)),
                        Article.of("d", GAME)));

        ArticleDeletion.Report report = deletion("a").execute();

        assertThat(report.sameText()).as("what its reader is to know").containsEntry(MAIN, Set.of("b", "c"));
        assertThat(runs.rows(MAIN, Table.ARTICLES))
                .extracting(row -> row.getAs("id") + " " + row.getAs("duplicate_of"))
                .containsExactly("b null", "c b", "d null");
        assertThat(manifest(MAIN).counts().duplicates()).isEqualTo(1);
    }

    /**
     * In the first run: before its new tables are complete, between removing a file and moving another in its place,
     * before the new manifest is there, and before the staging folder is cleared.
     */
    @ParameterizedTest
    @ValueSource(ints = {5, 8, 13, 15})
    void completesWhatWasKilled(int moment) throws IOException {
        OutputStore store = runs.store();
        assertThatThrownBy(() -> new ArticleDeletion(
                                TestSpark.session(), FaultyFiles.in(store, moment), "b", Clock.systemUTC())
                        .execute())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("try again");

        deletion("b").execute();

        assertThatOnlyTheOthersAreLeft();
        assertThat(folder.resolve("out/_staging")).doesNotExist();
    }

    @Test
    void completesWhatWasKilledAgainWhileItBeganToComplete() throws IOException {
        OutputStore store = runs.store();
        // With the manifest and a file gone, and then between the former memory of attempts and the new one.
        for (int moment : new int[] {8, 1}) {
            assertThatThrownBy(() -> new ArticleDeletion(
                                    TestSpark.session(), FaultyFiles.in(store, moment), "b", Clock.systemUTC())
                            .execute())
                    .isInstanceOf(UncheckedIOException.class);
        }

        deletion("b").execute();

        assertThatOnlyTheOthersAreLeft();
    }

    @Test
    void completesTheKilledDeletionOfAnotherArticleFirst() throws IOException {
        OutputStore store = runs.store();
        assertThatThrownBy(() ->
                new ArticleDeletion(TestSpark.session(), FaultyFiles.in(store, 8), "b", Clock.systemUTC()).execute());
        assertThat(runs.store().publishedRuns()).containsExactly(RunId.parse(REPLAY));

        ArticleDeletion.Report report = deletion("c").execute();

        assertThat(report.completed()).containsExactly(MAIN);
        assertThat(runs.rows(MAIN, Table.ARTICLES))
                .extracting(row -> row.getAs("id"))
                .containsExactly("a");
        assertThat(manifest(MAIN).deletions()).hasSize(2);
    }

    @Test
    void isNoFaultTheSecondTime() throws IOException {
        deletion("b").execute();

        assertThat(deletion("b").execute().rows()).isEmpty();
    }

    @Test
    void refusesAnArticleThatNoRunHas() {
        assertThatThrownBy(() -> deletion("nothing").execute())
                .isInstanceOf(TolkException.class)
                .hasMessageContaining("has an article 'nothing'");
    }

    @Test
    void tellsWhatWouldGoAndChangesNothing() throws IOException {
        RunManifest before = manifest(MAIN);

        assertThat(deletion("b").preview().rows()).containsOnlyKeys(MAIN, REPLAY);

        assertThat(manifest(MAIN)).isEqualTo(before);
        assertThat(runs.rows(MAIN, Table.ARTICLES)).hasSize(3);
        assertThat(folder.resolve("out/_staging")).doesNotExist();
    }

    @Test
    void refusesWhileARunIsWritten() throws IOException {
        try (StagedRun writer = begin("2024-05-19_main")) {
            assertThat(writer.attempts()).hasSize(1);
            assertThatThrownBy(() -> deletion("b").execute())
                    .isInstanceOf(TolkException.class)
                    .hasMessageContaining("run 2024-05-19_main is being written");
        }
        assertThat(runs.rows(MAIN, Table.ARTICLES)).hasSize(3);
    }

    @Test
    void refusesWhereARunThatWasNeverFinishedMayHoldTheArticle() throws IOException {
        begin("2024-05-19_main").close();

        assertThatThrownBy(() -> deletion("b").execute())
                .isInstanceOf(TolkException.class)
                .hasMessageContaining("finish it, or drop it (tolk runs drop ")
                .hasMessageContaining(" 2024-05-19_main)");
        assertThat(runs.rows(MAIN, Table.ARTICLES)).hasSize(3);
    }

    @Test
    void discardsWhatIsStagedToReplaceARun() throws IOException {
        begin(MAIN).close();
        runs.publish("2024-05-19_main", "model", List.of(Article.of("a", FIRE)));
        begin("2024-05-19_main").close();

        assertThat(deletion("b").execute().discarded()).containsExactly("2024-05-19_main");

        assertThat(folder.resolve("out/_staging")).doesNotExist();
        assertThatOnlyTheOthersAreLeft();
    }

    @Test
    void leavesARunThatTheJobGoesOnWith() throws IOException {
        TestJobs jobs = new TestJobs(folder);
        jobs.article("a.txt", "Brannen er slukket. Ingen ble skadd.");
        jobs.article("b.txt", "Laget vant kampen. Det ble en lang kveld.");
        JobOptions.Builder options = jobs.options().runName("real");
        jobs.run(options);
        Files.delete(folder.resolve("news/b.txt"));

        deletion("b.txt").execute();
        List<String> deleted = runs.rows("2024-05-17_real", Table.SENTENCES).stream()
                .map(Row::json)
                .toList();
        TranslateResult again = jobs.run(options);

        assertThat(again.counts().reusedSentences()).isEqualTo(2);
        assertThat(again.counts().translatedSentences()).isZero();
        assertThat(runs.rows("2024-05-17_real", Table.SENTENCES).stream().map(Row::json))
                .isEqualTo(deleted);
        assertThat(manifest("2024-05-17_real").deletions()).isEmpty();
    }

    private ArticleDeletion deletion(String id) {
        return ArticleDeletion.from(runs.folder().toString(), id, TestSpark.session());
    }

    private StagedRun begin(String run) throws IOException {
        RunTask task = new RunTask(Runs.settings(List.of("file:/news"), null), "other input", "key");
        return StagedRun.begin(runs.store(), RunId.parse(run), task, false, Clock.systemUTC());
    }

    private RunManifest manifest(String run) throws IOException {
        return runs.store().manifest(RunId.parse(run)).orElseThrow();
    }

    private Set<String> files(Table table) throws IOException {
        return new TreeSet<>(StoredFiles.in(runs.store().files(), runs.store().rows(table, RunId.parse(MAIN)))
                .keySet());
    }

    private void assertThatOnlyTheOthersAreLeft() throws IOException {
        for (String run : List.of(MAIN, REPLAY)) {
            assertThat(runs.rows(run, Table.ARTICLES))
                    .extracting(row -> row.getAs("id"))
                    .containsExactly("a", "c");
            assertThat(runs.rows(run, Table.SENTENCES))
                    .extracting(row -> row.getAs("article_id") + " " + row.getAs("nb"))
                    .containsExactly("a Brannen er slukket.", "c Brannen er slukket.");
            assertThat(runs.rows(run, Table.PARAGRAPHS)).hasSize(2);
            assertThat(runs.rows(run, Table.QUARANTINE)).isEmpty();
        }
    }
}
