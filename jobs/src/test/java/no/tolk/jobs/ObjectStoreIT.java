package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import no.tolk.published.PublishedRun;
import no.tolk.runs.ArticleDeletion;
import no.tolk.runs.OutputStore;
import no.tolk.runs.RunHistory;
import no.tolk.runs.RunLease;
import no.tolk.runs.RunRemoval;
import no.tolk.runs.RunSummary;
import no.tolk.runs.S3Server;
import no.tolk.runs.SignallingFiles;
import no.tolk.runs.Table;
import no.tolk.runs.TestSpark;
import no.tolk.runs.TolkException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles and tables in a bucket of an S3 server, through Hadoop's S3A. */
class ObjectStoreIT {

    private static final String NEWS = "Brannen er slukket. Ingen ble skadd.\n\nPolitiet etterforsker saken.";
    private static final String SPORTS = "Laget vant kampen. Det ble en lang kveld.";

    private static final String WRITING = "\\d+ create _staging/[^/]+/tables/.*/sentences/.*part-";
    private static final String PUBLISHING = "\\d+ rename _staging/[^/]+/manifest\\.json$";

    @TempDir
    private static java.nio.file.Path bucket;

    @TempDir
    private java.nio.file.Path folder;

    private static S3Server s3;

    @BeforeAll
    static void putArticles() throws Exception {
        s3 = S3Server.startIn(bucket);
        Configuration hadoop = TestSpark.session().sparkContext().hadoopConfiguration();
        s3.settings().forEach(hadoop::set);
        put("in/news.txt", NEWS);
        put("in/sports/a.txt", SPORTS);
    }

    @AfterAll
    static void stop() {
        Configuration hadoop = TestSpark.session().sparkContext().hadoopConfiguration();
        s3.settings().keySet().forEach(hadoop::unset);
        s3.close();
    }

    @Test
    void aRunWhoseProcessWasKilledTwiceEqualsAnUndisturbedOneOnADisk() throws Exception {
        NewsFolder.evening(folder);
        String root = s3.location("killed");
        store(root).files().copyFromLocalFile(new Path(folder.resolve("news").toUri()), new Path(root + "/news"));
        SignallingFiles.Plan plan = new SignallingFiles.Plan("KILL", List.of(WRITING, PUBLISHING), false);
        Map<String, String> settings = plan.settings("s3a", folder.resolve("sent"));
        s3.settings().forEach((name, value) -> settings.put("spark.hadoop." + name, value));
        for (int i = 0; i < 2; i++) {
            try (JobProcess killed = JobProcess.start(root, "main", "local[3]", settings, folder.resolve("log-" + i))) {
                assertThat(killed.exitCode()).as(killed.log()).isEqualTo(JobProcess.KILLED);
            }
        }
        assertThat(store(root + "/out").publishedRuns()).isEmpty();
        List<String> steps = new ArrayList<>();

        repeat(root, step -> steps.add(step.step()));
        repeat(folder.toString(), step -> {});

        assertThat(steps).containsExactly("publish");
        assertThat(RunContent.of(root, "main")).isEqualTo(RunContent.of(folder.toString(), "main"));
        assertThat(store(root + "/out").stagedRuns()).isEmpty();
    }

    private static void repeat(String root, Consumer<Progress> progress) {
        JobOptions options = JobProcess.options(root, "main").build();
        new TranslateJob(TestSpark.session(), options, progress).execute();
    }

    @Test
    void aRunReplacesItsFormerSelfAndReusesItsSentences() throws IOException {
        String out = s3.location("again");
        run(out, step -> {});
        Map<Table, List<String>> first = content(out);

        TranslateResult again = run(out, step -> {});

        assertThat(again.counts().translatedSentences()).isZero();
        assertThat(content(out)).isEqualTo(first);
    }

    @Test
    void runsAreListedShownAndDropped() throws IOException {
        String out = s3.location("listed");
        run(out, step -> {});

        PublishedRun newest = PublishedRun.newest(TestSpark.session(), out);
        assertThat(newest.headlines(10))
                .extracting(PublishedRun.Headline::id)
                .containsExactly("news.txt", "sports/a.txt");
        assertThat(newest.article("sports/a.txt")).hasSize(2);
        assertThat(RunHistory.of(out, s3.hadoop()).published())
                .extracting(RunSummary::runId)
                .containsExactly(TestJobs.RUN.toString());

        ArticleDeletion.from(out, "sports/a.txt", TestSpark.session()).execute();
        assertThat(PublishedRun.newest(TestSpark.session(), out).articles()).isEqualTo(1);

        RunRemoval.from(out, false, TestSpark.session()).drop(TestJobs.RUN.toString());
        assertThat(RunHistory.of(out, s3.hadoop()).published()).isEmpty();
    }

    @Test
    void aWriterIsRefusedWhoseLeaseIsTakenWhileItOpensTheFile() throws IOException {
        FileSystem files = store(s3.location("leases")).files();
        Path file = new Path(s3.location("leases/lease.json"));
        List<RunLease> taken = new ArrayList<>();
        FileSystem slow = new SlowFiles(files, () -> taken.add(RunLease.take(files, file, Clock.systemUTC())));

        assertThatThrownBy(() -> RunLease.take(slow, file, Clock.systemUTC()))
                .isInstanceOf(TolkException.class)
                .hasMessageContaining("is being written by");

        assertThat(taken).singleElement().satisfies(RunLease::check);
        taken.forEach(RunLease::close);
    }

    /** A file system on which something happens between opening a new file and closing it. */
    private static final class SlowFiles extends FilterFileSystem {

        private final Meanwhile meanwhile;

        SlowFiles(FileSystem files, Meanwhile meanwhile) {
            super(files);
            this.meanwhile = meanwhile;
        }

        @FunctionalInterface
        interface Meanwhile {
            void happen() throws IOException;
        }

        @Override
        public FSDataOutputStreamBuilder<?, ?> createFile(Path path) {
            return new Creation(path);
        }

        private final class Creation extends FSDataOutputStreamBuilder<FSDataOutputStream, Creation> {

            private final FSDataOutputStreamBuilder<?, ?> creation;

            Creation(Path path) {
                super(fs, path);
                creation = fs.createFile(path);
            }

            @Override
            public FSDataOutputStream build() throws IOException {
                creation.recursive().overwrite(getFlags().contains(CreateFlag.OVERWRITE));
                getOptions().forEach(option -> creation.opt(option.getKey(), option.getValue()));
                FSDataOutputStream opened = creation.build();
                meanwhile.happen();
                return opened;
            }

            @Override
            public Creation getThisBuilder() {
                return this;
            }
        }
    }

    private static TranslateResult run(String out, Consumer<Progress> progress) {
        JobOptions options = JobOptions.builder()
                .inputs(s3.location("in"))
                .output(out)
                .runDate(TestJobs.DATE)
                .build();
        return new TranslateJob(TestSpark.session(), options, progress).execute();
    }

    private static Map<Table, List<String>> content(String out) throws IOException {
        PublishedRun run = PublishedRun.of(TestSpark.session(), store(out), TestJobs.RUN);
        Map<Table, List<String>> content = new TreeMap<>();
        for (Table table : Table.values()) {
            Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
            content.put(
                    table,
                    run.table(table).orderBy(key).collectAsList().stream()
                            .map(Row::json)
                            .toList());
        }
        return content;
    }

    private static OutputStore store(String location) throws IOException {
        return OutputStore.open(location, s3.hadoop());
    }

    private static void put(String name, String text) throws IOException {
        Path file = new Path(s3.location(name));
        try (FSDataOutputStream out = file.getFileSystem(s3.hadoop()).create(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
