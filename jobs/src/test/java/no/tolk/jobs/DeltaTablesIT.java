package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.tolk.runs.ArticleDeletion;
import no.tolk.runs.HandmadeRuns;
import no.tolk.runs.HandmadeRuns.Article;
import no.tolk.runs.HandmadeRuns.Pair;
import no.tolk.runs.OutputStore;
import no.tolk.runs.RunId;
import no.tolk.runs.RunLease;
import no.tolk.runs.RunManifest;
import no.tolk.runs.RunRemoval;
import no.tolk.runs.StagedRun;
import no.tolk.runs.Table;
import no.tolk.runs.TableFormat;
import no.tolk.runs.TestSpark;
import no.tolk.runs.TolkException;
import org.apache.commons.io.FileUtils;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeltaTablesIT {

    private static final String MAIN = "2024-05-17_main";
    private static final String OTHER = "2024-05-18_main";
    private static final Pair FIRE = new Pair("Brannen er slukket.", "The fire is out.");
    private static final Pair GAME = new Pair("Laget vant 3–1.", "The team won.", "numbers");

    @TempDir
    private static Path published;

    @TempDir
    private Path folder;

    private HandmadeRuns runs;

    @BeforeAll
    static void publishTwoRuns() {
        HandmadeRuns runs = new HandmadeRuns(published, TableFormat.DELTA);
        runs.publish(MAIN, "model", List.of(Article.of("a", FIRE), Article.of("b", GAME, FIRE)), "q");
        runs.publish(OTHER, "model", List.of(Article.of("b", GAME)));
    }

    @BeforeEach
    void copyThem() throws IOException {
        runs = new HandmadeRuns(folder.resolve("out"), TableFormat.DELTA);
        FileUtils.copyDirectory(published.toFile(), runs.folder().toFile());
    }

    @Test
    void aJobsRowsAreThoseOfOneInParquet() throws IOException {
        TestJobs jobs = new TestJobs(folder);
        jobs.article("a.txt", "Brannen er slukket. Ingen ble skadd.");
        jobs.article("b.txt", "Laget vant kampen. Det ble en lang kveld.");
        TranslateResult delta = jobs.run(jobs.options().runName("real"));
        TranslateResult parquet =
                jobs.run(jobs.options().output(folder + "/parquet").runName("real"));

        assertThat(delta.counts()).isEqualTo(parquet.counts());
        assertThat(delta.tables().get("articles")).endsWith("/out/articles");
        HandmadeRuns other = new HandmadeRuns(folder.resolve("parquet"));
        for (Table table : Table.values()) {
            assertThat(runs.rows("2024-05-17_real", table)).isEqualTo(other.rows("2024-05-17_real", table));
            assertThat(throughDelta(manifest("2024-05-17_real"), table))
                    .isEqualTo(other.rows("2024-05-17_real", table));
        }
        assertThat(jobs.run(jobs.options().runName("again")).counts().translatedSentences())
                .isZero();
    }

    @Test
    void aRunIsReplacedByOneCommitInEachTable() throws IOException {
        RunManifest former = manifest(MAIN);

        runs.publish(MAIN, "model", List.of(Article.of("c", FIRE)));

        assertThat(ids(manifest(MAIN))).containsExactly("c");
        assertThat(ids(manifest(OTHER))).containsExactly("b");
        assertThat(ids(former)).as("for readers that began before").containsExactly("a", "b");
        for (Table table : Table.values()) {
            assertThat(version(manifest(MAIN), table)).isEqualTo(version(manifest(OTHER), table) + 1);
        }
    }

    /** A process looks at its lease before each commit: it may be gone at any of these moments. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void aPublicationThatIsKilledBetweenCommitsIsCompleted(int checks) throws IOException {
        RunId run = RunId.parse(MAIN);
        try (StagedRun staged = runs.begin(runs.store(), run)) {
            runs.stage(staged, run, "model", List.of(Article.of("c", FIRE)));
        }
        publishUntilKilled(run, checks);
        assertThat(ids(manifest(MAIN))).as("until all is in place").containsExactly("a", "b");

        try (StagedRun again = runs.begin(runs.store(), run)) {
            runs.publication(run, again).publish();
        }

        assertThat(ids(manifest(MAIN))).containsExactly("c");
        assertThat(throughDelta(manifest(MAIN), Table.QUARANTINE)).isEmpty();
        for (Table table : Table.values()) {
            assertThat(version(manifest(MAIN), table)).isEqualTo(version(manifest(OTHER), table) + 1);
        }
    }

    /** Publishes as a process does that is killed when it looks at its lease once more than that. */
    private void publishUntilKilled(RunId run, int checks) throws IOException {
        AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
        OutputStore store = runs.store();
        FilterFileSystem files = new FilterFileSystem(store.files()) {
            @Override
            public FSDataInputStream open(org.apache.hadoop.fs.Path path, int buffer) throws IOException {
                boolean check = path.getName().equals("lease.json")
                        && !Thread.currentThread().getName().equals(RunLease.RENEWAL_THREAD);
                if (check && left.getAndDecrement() == 0) {
                    throw new IOException("killed");
                }
                return super.open(path, buffer);
            }
        };
        try (StagedRun killed = runs.begin(new OutputStore(files, store.root()), run)) {
            left.set(checks);
            assertThatThrownBy(() -> runs.publication(run, killed).publish()).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void readersWhoTakeTheVersionsOfTheManifestSeeOneState() throws Exception {
        AtomicBoolean published = new AtomicBoolean();
        CompletableFuture<Set<Set<String>>> reader = CompletableFuture.supplyAsync(() -> {
            Set<Set<String>> seen = new LinkedHashSet<>();
            boolean last;
            do {
                last = published.get();
                Optional<RunManifest> there = published(MAIN);
                if (there.isEmpty()) {
                    // It is being exchanged: a reader who finds none tries again.
                    continue;
                }
                RunManifest manifest = there.get();
                Set<String> ids = new TreeSet<>(ids(manifest));
                throughDelta(manifest, Table.PARAGRAPHS).forEach(row -> ids.add(row.getAs("article_id")));
                throughDelta(manifest, Table.SENTENCES).forEach(row -> ids.add(row.getAs("article_id")));
                seen.add(ids);
            } while (!last);
            return seen;
        });

        runs.publish(MAIN, "model", List.of(Article.of("c", FIRE), Article.of("d", GAME)));
        published.set(true);

        assertThat(reader.get()).containsExactly(Set.of("a", "b"), Set.of("c", "d"));
    }

    @Test
    void anArticleIsDeletedFromDiskWithTheFormerVersionsThatHadIt() throws IOException {
        runs.publish(OTHER, "model", List.of(Article.of("c", FIRE)));

        ArticleDeletion.from(runs.folder().toString(), "b", TestSpark.session()).execute();

        assertThat(ids(manifest(MAIN))).containsExactly("a");
        assertThat(ids(manifest(OTHER))).containsExactly("c");
        assertThat(throughDelta(manifest(MAIN), Table.QUARANTINE)).hasSize(1);
        assertThat(manifest(MAIN).counts().sentences()).isEqualTo(1);
        for (Table table : List.of(Table.ARTICLES, Table.PARAGRAPHS, Table.SENTENCES)) {
            Dataset<Row> onDisk = TestSpark.session()
                    .read()
                    .option("recursiveFileLookup", true)
                    .schema(table.schema())
                    .parquet(runs.folder().resolve(table.folder()).toString());
            assertThat(onDisk.filter(table == Table.ARTICLES ? "id = 'b'" : "article_id = 'b'")
                            .count())
                    .isZero();
        }
    }

    @Test
    void anArticleIsNotDeletedFromUnderAReplacementThatWasKilled() throws IOException {
        RunId run = RunId.parse(MAIN);
        try (StagedRun staged = runs.begin(runs.store(), run)) {
            runs.stage(staged, run, "model", List.of(Article.of("c", FIRE)));
        }
        publishUntilKilled(run, 2);
        ArticleDeletion deletion = ArticleDeletion.from(runs.folder().toString(), "q", TestSpark.session());

        assertThatThrownBy(deletion::execute).isInstanceOf(TolkException.class).hasMessageContaining(MAIN);

        assertThat(TestSpark.session()
                        .read()
                        .format("delta")
                        .load(runs.folder() + "/articles")
                        .count())
                .as("what the killed attempt had committed can be read")
                .isEqualTo(2);
    }

    @Test
    void theLogHoldsNothingOfArticles() throws IOException {
        for (Table table : Table.values()) {
            try (Stream<Path> log =
                    Files.list(runs.folder().resolve(table.folder()).resolve("_delta_log"))) {
                for (Path commit :
                        log.filter(file -> file.toString().endsWith(".json")).toList()) {
                    assertThat(commit).content().doesNotContain(FIRE.nb(), FIRE.en(), "minValues");
                }
            }
        }
    }

    @Test
    void aDroppedRunIsGoneFromTheTablesAndFromDisk() throws IOException {
        RunRemoval.from(runs.folder().toString(), false, TestSpark.session()).drop(MAIN);

        Dataset<Row> all = TestSpark.session().read().format("delta").load(runs.folder() + "/articles");
        assertThat(all.select("run_id").distinct().collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.getString(0)).isEqualTo(OTHER));
        assertThat(ids(manifest(OTHER))).containsExactly("b");
        assertThat(runs.folder().resolve("articles/run_date=2024-05-17/run=main"))
                .doesNotExist();
    }

    private List<String> ids(RunManifest manifest) {
        return throughDelta(manifest, Table.ARTICLES).stream()
                .map(row -> row.<String>getAs("id"))
                .toList();
    }

    /** A run's rows for any reader of Delta tables, in the order of their key. */
    private List<Row> throughDelta(RunManifest manifest, Table table) {
        Dataset<Row> rows = TestSpark.session()
                .read()
                .format("delta")
                .option("versionAsOf", version(manifest, table))
                .load(runs.folder() + "/" + table.folder())
                .filter("run_date = '" + manifest.runDate() + "' AND run = '" + manifest.run() + "'");
        return table.select(rows)
                .orderBy(
                        table.key().get(0),
                        table.key().subList(1, table.key().size()).toArray(String[]::new))
                .collectAsList();
    }

    private static long version(RunManifest manifest, Table table) {
        return manifest.tables().get(table.folder()).deltaVersion();
    }

    private RunManifest manifest(String run) {
        return published(run).orElseThrow();
    }

    private Optional<RunManifest> published(String run) {
        try {
            return runs.store().manifest(RunId.parse(run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
