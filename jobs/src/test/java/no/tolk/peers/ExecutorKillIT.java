package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An executor of a cluster is killed with SIGKILL at its work: the run goes on by itself, and publishes the same. */
class ExecutorKillIT {

    private static final String RUN = "main";

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
        spark.close();
    }

    @Test
    void inAWave() throws Exception {
        assertThatTheRunSurvivesAKillAt("create _staging/[^/]+/waves/.*/part-");
    }

    @Test
    void whileTablesAreWritten() throws Exception {
        assertThatTheRunSurvivesAKillAt("create _staging/[^/]+/tables/1/sentences/.*/part-");
    }

    private void assertThatTheRunSurvivesAKillAt(String change) throws Exception {
        NewsFolder.evening(root);
        SignallingFiles.Plan plan = new SignallingFiles.Plan("KILL", "\\d+ " + change, false);
        Map<String, String> environment = new HashMap<>(spark.spark().environment());
        environment.put("SPARK_CONF_DIR", configuration(plan).toString());

        Finished tolk = Finished.tolk(
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

        assertThat(tolk.exitCode()).as(tolk.err()).isZero();
        assertThat(spark.executorLogs()).anySatisfy(log -> assertThat(log).containsPattern("at \\d+ " + change));
        assertThat(RunContent.of(root.toString(), RUN)).isEqualTo(undisturbed);
    }

    /** Spark's configuration folder, for driver and executors to have a file system that only tests have. */
    private Path configuration(SignallingFiles.Plan plan) throws Exception {
        Map<String, String> settings = plan.settings("file", root.resolve("sent"));
        String tests = Path.of("target/test-classes").toAbsolutePath().toString();
        settings.put("spark.sql.shuffle.partitions", "3");
        settings.put("spark.driver.extraClassPath", tests);
        settings.put("spark.executor.extraClassPath", tests);
        Path folder = Files.createDirectory(root.resolve("conf"));
        String lines = settings.entrySet().stream()
                .map(setting -> setting.getKey() + " " + setting.getValue().replace("\\", "\\\\") + "\n")
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("spark-defaults.conf"), lines);
        return folder;
    }
}
