package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.tolk.jobs.JobProcess;
import no.tolk.jobs.NewsFolder;
import no.tolk.jobs.RunContent;
import no.tolk.jobs.TranslateJob;
import no.tolk.runs.SignallingFiles;
import no.tolk.runs.TestSpark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executors of a cluster are killed with SIGKILL at their work: what is published in the end is the same. */
class ExecutorKillIT {

    private static final String RUN = "main";
    private static final String TABLE = "\\d+ create _staging/[^/]+/tables/1/sentences/.*/part-";

    /** What an executor does right after it is killed: it writes, or commits, a part of a wave or of a table. */
    private static final List<String> MOMENTS = List.of(
            "\\d+ create _staging/[^/]+/waves/.*/part-",
            "\\d+ rename _staging/[^/]+/waves/.*/_temporary/attempt_",
            TABLE,
            "\\d+ rename _staging/[^/]+/tables/1/paragraphs/.*/_temporary/attempt_",
            "\\d+ create _staging/[^/]+/tables/1/articles/.*/part-");

    @TempDir
    private static Path shared;

    private static StandaloneCluster spark;
    private static RunContent undisturbed;

    @TempDir
    private Path root;

    @BeforeAll
    static void start() throws Exception {
        spark = StandaloneCluster.start(shared.resolve("cluster"), Map.of(), 2, 1);
        Path here = shared.resolve("here");
        NewsFolder.evening(here);
        new TranslateJob(
                        TestSpark.session(),
                        JobProcess.options(here.toString(), RUN).build())
                .execute();
        undisturbed = RunContent.of(here.toString(), RUN);
    }

    @AfterAll
    static void stop() {
        // Where the tests are skipped, it was not started.
        if (spark != null) {
            spark.close();
        }
    }

    @BeforeEach
    void writeNews() throws Exception {
        NewsFolder.evening(root);
    }

    @Test
    void theRunGoesOnByItself() throws Exception {
        Finished tolk = translate(MOMENTS);

        assertThat(tolk.exitCode()).as(tolk.err()).isZero();
        for (String moment : MOMENTS) {
            assertThat(spark.executorLogs()).anySatisfy(log -> assertThat(log).containsPattern("at " + moment));
        }
        assertThat(RunContent.of(root.toString(), RUN)).isEqualTo(undisturbed);
    }

    /** As an article would whose bytes crash a native library: Spark gives up at the fourth executor. */
    @Test
    void whereATaskKillsEveryExecutorTheRunEndsAndCanBeRepeated() throws Exception {
        Finished tolk = translate(Collections.nCopies(4, TABLE));

        assertThat(tolk.exitCode()).as(tolk.err()).isEqualTo(1);
        assertThat(tolk.err())
                .contains(
                        "tolk: executors ended at a task until Spark gave up (the last: Command exited with code 137): it was");
        assertThat(root.resolve("out/_runs")).doesNotExist();

        Finished again = translate(List.of());

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(RunContent.of(root.toString(), RUN)).isEqualTo(undisturbed);
    }

    private Finished translate(List<String> killedAt) throws Exception {
        SignallingFiles.Plan plan = new SignallingFiles.Plan("KILL", killedAt, false);
        Map<String, String> environment = new HashMap<>(spark.spark().environment());
        environment.put("SPARK_CONF_DIR", configuration(plan).toString());
        return Finished.tolk(
                environment,
                Finished.NO_INPUT,
                List.of(
                        "translate",
                        root + "/news",
                        "-o",
                        root + "/out",
                        "--run-date",
                        "2024-05-17",
                        "--max-error-rate",
                        "0.5",
                        "--master",
                        spark.url()));
    }

    /** Spark's configuration folder, for driver and executors to have a file system that only tests have. */
    private Path configuration(SignallingFiles.Plan plan) throws Exception {
        Map<String, String> settings = plan.settings("file", root.resolve("sent"));
        String tests = Path.of("target/test-classes").toAbsolutePath().toString();
        settings.put("spark.sql.shuffle.partitions", "3");
        settings.put("spark.driver.extraClassPath", tests);
        settings.put("spark.executor.extraClassPath", tests);
        Path folder = Files.createDirectories(root.resolve("conf"));
        String lines = settings.entrySet().stream()
                .map(setting -> setting.getKey() + " " + setting.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("spark-defaults.conf"), lines);
        return folder;
    }
}
