package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tolk.runs.SignallingFiles;
import no.tolk.runs.TestSpark;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs whose process is killed with SIGKILL, at 20 moments drawn among all changes that a run makes to its output, and
 * which are then repeated with another parallelism.
 */
class KillIT {

    private static final long SEED = 17_051_814;
    private static final String STAGING = "_staging/2024-05-17_main/";
    private static final String MASTER = "local[3]";

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> aNewRunSurvives() throws Exception {
        Path before = Files.createDirectory(folder.resolve("new"));
        NewsFolder.evening(before);
        return killedAndRepeated(before, false, 7, 4);
    }

    @TestFactory
    Stream<DynamicTest> aRunThatReplacesAnotherSurvivesWhereRenamesAreCopies() throws Exception {
        Path before = Files.createDirectory(folder.resolve("replacing"));
        NewsFolder.morning(before);
        repeat(before, progress -> {});
        NewsFolder.evening(before);
        return killedAndRepeated(before, true, 2, 7);
    }

    /**
     * @param before what there is before the run
     * @param early how many moments to draw before the tables are complete
     * @param late how many from then on
     */
    private static Stream<DynamicTest> killedAndRepeated(Path before, boolean copies, int early, int late)
            throws Exception {
        Path root = copy(before, "undisturbed");
        Path record = root.resolve("changes");
        Map<String, String> settings = SignallingFiles.Plan.undisturbed(copies).settings("file", root.resolve("sent"));
        settings.put(SignallingFiles.CHANGES, record.toString());
        try (JobProcess process = JobProcess.start(root.toString(), "main", MASTER, settings, root.resolve("log"))) {
            assertThat(process.exitCode()).as(process.log()).isZero();
        }
        RunContent undisturbed = RunContent.of(root.toString(), "main");
        assertThat(undisturbed.counts().translatedSentences()).isGreaterThan(10);

        List<String> changes = Files.readAllLines(record);
        int complete = 1
                + indexOf(
                        changes,
                        copies ? "create " + STAGING + "manifest.json" : "rename " + STAGING + "manifest.json.tmp");
        // What comes after it is the removal of empty folders: the run has ended, and the same again is another one.
        int end = 1 + indexOf(changes, "delete " + STAGING + "attempt.json");
        Random random = new Random(SEED);
        return IntStream.concat(drawn(random, 0, complete, early), drawn(random, complete, end, late))
                .mapToObj(change -> DynamicTest.dynamicTest(
                        "killed at " + changes.get(change),
                        () -> killAndRepeat(before, change + 1, copies, change >= complete, undisturbed)));
    }

    private static int indexOf(List<String> changes, String last) {
        List<String> kinds = changes.stream()
                .map(change -> change.replaceFirst("^\\d+ ", ""))
                .toList();
        assertThat(kinds).contains(last);
        return kinds.lastIndexOf(last);
    }

    /** One number out of each of so many parts of a range. */
    private static IntStream drawn(Random random, int from, int to, int parts) {
        return IntStream.range(0, parts)
                .map(part ->
                        random.nextInt(from + (to - from) * part / parts, from + (to - from) * (part + 1) / parts));
    }

    private static void killAndRepeat(Path before, int change, boolean copies, boolean complete, RunContent undisturbed)
            throws Exception {
        Path root = copy(before, "killed-" + change);
        Map<String, String> settings =
                new SignallingFiles.Plan("KILL", List.of(change + " "), copies).settings("file", root.resolve("sent"));
        try (JobProcess process = JobProcess.start(root.toString(), "main", MASTER, settings, root.resolve("log"))) {
            assertThat(process.exitCode()).as(process.log()).isEqualTo(JobProcess.KILLED);
        }
        Path staging = root.resolve("out").resolve(STAGING);
        assertThat(staging.resolve("lease.json")).exists();
        Map<Path, FileTime> finished = finishedWaves(staging);
        List<String> steps = new ArrayList<>();

        repeat(root, step -> {
            steps.add(step);
            if (step.equals("write")) {
                assertThat(finishedWaves(staging)).containsAllEntriesOf(finished);
                assertThat(sentencesIn(staging)).isEqualTo(undisturbed.counts().translatedSentences());
            }
        });

        assertThat(RunContent.of(root.toString(), "main")).isEqualTo(undisturbed);
        assertThat(root.resolve("out/_staging")).doesNotExist();
        if (complete) {
            assertThat(steps).containsExactly("publish");
        } else {
            assertThat(steps).contains("write");
        }
    }

    /** Executes the job here, with the parallelism of all tests. */
    private static void repeat(Path root, Consumer<String> step) {
        JobOptions options = JobProcess.options(root.toString(), "main").build();
        // Progress of translation comes from another thread, and is no step.
        Consumer<Progress> progress = report -> {
            if (report.total() == 0) {
                step.accept(report.step());
            }
        };
        new TranslateJob(TestSpark.session(), options, progress).execute();
    }

    /** The data files of finished waves, and when they were written. */
    private static Map<Path, FileTime> finishedWaves(Path staging) {
        Map<Path, FileTime> files = new TreeMap<>();
        try (Stream<Path> all = Files.exists(staging) ? Files.walk(staging) : Stream.of()) {
            for (Path success : all.filter(file -> file.endsWith("_SUCCESS")).toList()) {
                if (success.startsWith(staging.resolve("waves"))) {
                    addDataFiles(success.getParent(), files);
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addDataFiles(Path wave, Map<Path, FileTime> files) throws IOException {
        try (Stream<Path> all = Files.list(wave)) {
            for (Path file :
                    all.filter(data -> data.toString().endsWith(".parquet")).toList()) {
                files.put(file, Files.getLastModifiedTime(file));
            }
        }
    }

    private static long sentencesIn(Path staging) {
        String[] files =
                finishedWaves(staging).keySet().stream().map(Path::toString).toArray(String[]::new);
        return TestSpark.session().read().parquet(files).count();
    }

    private static Path copy(Path before, String name) throws IOException {
        Path root = folder.resolve(before.getFileName() + "-" + name);
        FileSystem local = FileSystem.getLocal(new Configuration());
        org.apache.hadoop.fs.Path from = new org.apache.hadoop.fs.Path(before.toString());
        FileUtil.copy(local, from, local, new org.apache.hadoop.fs.Path(root.toString()), false, local.getConf());
        return root;
    }
}
