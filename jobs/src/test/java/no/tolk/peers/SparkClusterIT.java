package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.tolk.runs.TestSpark;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * With SPARK_HOME, Tolk is one jar that spark-submit sends to a cluster, and translates there as it does here. No process
 * has a home that it can write to.
 */
class SparkClusterIT {
    private static final List<String> ARTICLES = List.of("renten-settes-opp.txt", "skuleelevar-fann-vikingsverd.txt");

    private static final String NO_HOME = "/proc/nonexistent";

    @TempDir
    private static Path folder;

    private static Map<String, String> environment;
    private static StandaloneCluster cluster;
    private static List<Row> here;

    @BeforeAll
    static void start() throws Exception {
        SparkInstallation spark = SparkInstallation.ofPython();
        environment = new HashMap<>(spark.environment("-Duser.home=" + NO_HOME));
        environment.put("HOME", NO_HOME);
        cluster = StandaloneCluster.start(folder.resolve("cluster"), environment, 2, 2);
        Path out = folder.resolve("here");
        Finished tolk = Finished.tolk(Map.of(), Finished.NO_INPUT, translate(out, "--master", "local[1]"));
        assertThat(tolk.exitCode()).as(tolk.err()).isZero();
        here = sentences(out);
        assertThat(here).hasSizeGreaterThan(20);
    }

    @AfterAll
    static void stop() {
        // Where the tests are skipped, it was not started.
        if (cluster != null) {
            cluster.close();
        }
    }

    /** The model is a folder that the driver alone knows: its path is relative to the driver's folder. */
    @Test
    void inClientModeExecutorsGetTheDriversModelAndTranslateToTheBitAsOneProcess() throws Exception {
        Path out = folder.resolve("client");
        Finished tolk = Finished.tolk(
                environment, Finished.NO_INPUT, translate(out, "--master", cluster.url(), "--model", "models/nb-en"));

        assertThat(tolk.exitCode()).as(tolk.err() + logs()).isZero();
        assertThat(sentences(out)).isEqualTo(here);
        try (Stream<Path> copies = Files.find(
                folder.resolve("cluster"),
                4,
                (file, attributes) -> attributes.isDirectory()
                        && file.getFileName().toString().startsWith("model-"))) {
            assertThat(copies).hasSize(2);
        }
    }

    @Test
    void inClusterModeTheDriverOnAWorkerTranslatesToTheBitAsOneProcess() throws Exception {
        Path out = folder.resolve("cluster-mode");

        Finished submit = submitToCluster(translate(out));

        assertThat(submit.err()).as(logs()).contains("is FINISHED");
        assertThat(sentences(out)).isEqualTo(here);
    }

    @Test
    void inClusterModeARelativePathIsRefused() throws Exception {
        Finished submit = submitToCluster(List.of("translate", "data/articles", "-o", "out"));

        assertThat(submit.err()).contains("is FAILED");
        assertThat(logs())
                .contains("tolk: input data/articles is relative to the folder of the driver")
                .contains("give the whole path");
    }

    @Test
    void inClientModeTheExitCodeIsTolks() throws Exception {
        assertThat(exitCode("translate", "data/articles")).isEqualTo(2);
        assertThat(exitCode("translate", "data/bad", "-o", folder + "/bad", "--max-error-rate", "0"))
                .isEqualTo(3);
    }

    private static int exitCode(String... arguments) throws Exception {
        return Finished.tolk(environment, Finished.NO_INPUT, List.of(arguments)).exitCode();
    }

    /** Waits until the driver has ended. */
    private static Finished submitToCluster(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "--master",
                cluster.url(),
                "--deploy-mode",
                "cluster",
                "--conf",
                "spark.standalone.submit.waitAppCompletion=true",
                "--class",
                "no.tolk.cli.Main",
                Finished.ROOT.resolve("jobs/target/tolk.jar").toString()));
        command.addAll(arguments);
        return Finished.run(
                environment,
                Finished.NO_INPUT,
                cluster.spark().program("spark-submit").toString(),
                command);
    }

    private static List<String> translate(Path out, String... flags) {
        List<String> arguments = new ArrayList<>(List.of("translate"));
        ARTICLES.forEach(article -> arguments.add(
                Finished.ROOT.resolve("data/articles").resolve(article).toString()));
        arguments.addAll(List.of("-o", out.toString(), "--conf", "spark.sql.shuffle.partitions=4"));
        arguments.addAll(List.of(flags));
        return arguments;
    }

    private static List<Row> sentences(Path out) {
        return TestSpark.session()
                .read()
                .parquet(out.resolve("sentences").toString())
                .select("article_id", "paragraph", "sentence", "nb", "en", "score", "vector")
                .orderBy("article_id", "paragraph", "sentence")
                .collectAsList();
    }

    private static String logs() throws IOException {
        return cluster.logs();
    }
}
