package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.hadoop.util.VersionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The examples in deploy/, as far as a machine without a service manager, cron or a cluster can try them. */
class DeployIT {
    private static final Path DEPLOY = Finished.ROOT.resolve("deploy");

    /** Reads the DAG as Airflow's processor does, and runs its task as a worker would: templates filled in, then the command. */
    private static final String AIRFLOW =
            """
            import sys
            from airflow.dag_processing.dagbag import DagBag

            tolk, news, out, day = sys.argv[1:]
            bag = DagBag("deploy/airflow", safe_mode=False)
            if bag.import_errors:
                sys.exit(str(bag.import_errors))
            dag = bag.dags["tolk_nightly"]
            task = dag.get_task("translate")
            context = {"params": dag.params.dump() | {"tolk": tolk, "news": news, "out": out}, "ds": day}
            task.render_template_fields(context)
            task.execute(context)
            """;

    @TempDir
    private Path folder;

    @Test
    void systemdFindsNoFaultInTheUnits() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("verify", "--man=no"));
        for (String unit : List.of("tolk.service", "tolk.timer")) {
            // It also looks whether the program is there.
            String here = Files.readString(DEPLOY.resolve("systemd").resolve(unit))
                    .replace("/opt/tolk", Finished.ROOT.toString());
            arguments.add(Files.writeString(folder.resolve(unit), here).toString());
        }
        Finished verified = Finished.run(Map.of(), Finished.NO_INPUT, "systemd-analyze", arguments);
        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.err()).doesNotContain(folder.toString());
    }

    @Test
    void theLineForCronTranslatesInAnEmptyEnvironmentAndSaysItsExitCodeWhereItFails() throws Exception {
        Path log = folder.resolve("tolk.log");
        Path out = folder.resolve("out");
        Finished good = cron("data/articles/elg-i-svommehallen.txt", out, log);
        assertThat(good.out()).as(Files.readString(log)).isEmpty();
        assertThat(Files.readString(log)).contains("is published");

        Finished bad = cron("no/such/input", out, log);
        assertThat(bad.out()).isEqualTo("tolk ended with code 1, see " + log + "\n");
        assertThat(Files.readString(log)).contains("is published", "no/such/input does not exist");
    }

    @Test
    void theLineForCronStartsNothingWhileANightGoesOn() throws Exception {
        Path log = folder.resolve("tolk.log");
        List<String> underLock = new ArrayList<>(List.of(log + ".lock", "env"));
        underLock.addAll(cronArguments("data/articles/elg-i-svommehallen.txt", folder.resolve("out"), log));

        Finished second = Finished.run(Map.of(), Finished.NO_INPUT, "flock", underLock);

        assertThat(second.out()).isEqualTo("tolk ended with code 75, see " + log + "\n");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void airflowFindsNoFaultInTheDagAndItsTaskPublishesTheRunOfAirflowsDay() throws Exception {
        Python.assumePresent();
        Path out = folder.resolve("out");
        Python.run(
                Map.of("AIRFLOW_HOME", folder.resolve("airflow").toString()),
                Finished.NO_INPUT,
                List.of(
                        "-c",
                        AIRFLOW,
                        Finished.ROOT.toString(),
                        Finished.ROOT
                                .resolve("data/articles/elg-i-svommehallen.txt")
                                .toString(),
                        out.toString(),
                        "2024-05-17"));
        assertThat(out.resolve("_runs/2024-05-17_main.json")).exists();
    }

    private static Finished cron(String in, Path out, Path log) throws Exception {
        return Finished.run(Map.of(), Finished.NO_INPUT, "env", cronArguments(in, out, log));
    }

    /** Runs what the crontab says, as cron does: by sh, with a path, a home and the crontab's own variables. */
    private static List<String> cronArguments(String in, Path out, Path log) throws IOException {
        String line;
        try (Stream<String> lines = Files.lines(DEPLOY.resolve("cron/tolk.crontab"))) {
            line = lines.filter(text -> text.startsWith("15 4 * * * "))
                    .findFirst()
                    .orElseThrow();
        }
        return List.of(
                "-i",
                "PATH=/usr/bin:/bin",
                "HOME=" + System.getProperty("user.home"),
                "JAVA_HOME=" + System.getProperty("java.home"),
                "TOLK=" + Finished.ROOT,
                "IN=" + in,
                "OUT=" + out,
                "LOG=" + log,
                "/bin/sh",
                "-c",
                line.replaceFirst("15 4 \\* \\* \\* ", ""));
    }

    @Test
    void theSparkApplicationRunsTheJarThatTheImageHas() throws IOException {
        JsonNode application = new YAMLMapper()
                .readTree(DEPLOY.resolve("kubernetes/tolk.yaml").toFile())
                .at("/spec/template");
        String image = Files.readString(DEPLOY.resolve("kubernetes/Dockerfile"));
        assertThat(image)
                .contains("apache/spark:" + application.get("sparkVersion").asString() + "\n")
                .contains(
                        " " + application.get("mainApplicationFile").asString().replace("local://", "") + "\n");
        assertThat(application.get("sparkVersion").asString())
                .isEqualTo(org.apache.spark.package$.MODULE$.SPARK_VERSION());
        assertThat(application.get("mainClass").asString()).isEqualTo("no.tolk.cli.Main");
        assertThat(application.at("/arguments/0").asString()).isEqualTo("translate");
    }

    @Test
    void theSparkApplicationHasTheSettingsOfMetricsProperties() throws IOException {
        JsonNode settings = new YAMLMapper()
                .readTree(DEPLOY.resolve("kubernetes/tolk.yaml").toFile())
                .at("/spec/template/sparkConf");
        Properties metrics = new Properties();
        try (Reader file = Files.newBufferedReader(DEPLOY.resolve("metrics.properties"))) {
            metrics.load(file);
        }
        assertThat(metrics).isNotEmpty();
        metrics.forEach((key, value) -> assertThat(
                        settings.path("spark.metrics.conf." + key).asString())
                .isEqualTo(value));
    }

    @Test
    void theImageHasTheS3ClientOfItsHadoop() throws IOException {
        assertThat(Files.readString(DEPLOY.resolve("kubernetes/Dockerfile")))
                .contains(" org.apache.hadoop:hadoop-aws:" + VersionInfo.getVersion() + " ", "\nCOPY jobs/target/s3a/");
    }

    @Test
    void anExecutorHasTheMemoryThatItsTaskSlotsWereMeasuredToNeed() throws IOException {
        JsonNode executor = new YAMLMapper()
                .readTree(DEPLOY.resolve("kubernetes/tolk.yaml").toFile())
                .at("/spec/template/executor");
        int slots = executor.get("cores").asInt();
        assertThat(Files.readString(Finished.ROOT.resolve("docs/measurements/memory.md")))
                .contains("1g, and 256m for each slot beyond two\n", "900m, and 100m for each slot\n");
        assertThat(executor.get("memory").asString()).isEqualTo(1024 + 256 * (slots - 2) + "m");
        assertThat(executor.get("memoryOverhead").asString()).isEqualTo(900 + 100 * slots + "m");
    }
}
