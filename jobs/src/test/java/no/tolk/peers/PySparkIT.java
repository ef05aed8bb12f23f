package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/spark.md tells to type in Python, typed in one session of two executors with two task slots each. */
class PySparkIT {
    private static final Pattern SNIPPET = Pattern.compile("```python\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LOADED = Pattern.compile("Loaded the model builtin in \\d+ ms");

    @TempDir
    private static Path folder;

    private static Path sparkHome;
    private static Finished python;

    @BeforeAll
    static void typeThePage() throws Exception {
        sparkHome = folder.resolve("spark");
        SparkInstallation spark = SparkInstallation.ofPython().linkedFrom(sparkHome);
        // The page names files relative to the repository, in which nothing is to be written.
        Path repository = Files.createDirectory(folder.resolve("repository"));
        for (String part : List.of("data", "jobs")) {
            Files.createSymbolicLink(repository.resolve(part), Finished.ROOT.resolve(part));
        }
        String page = Files.readString(Finished.ROOT.resolve("docs/spark.md"));
        String snippets =
                SNIPPET.matcher(page).results().map(found -> found.group(1)).collect(Collectors.joining());
        Path script = folder.resolve("page.py");
        Files.writeString(script, "import os\nos.chdir('" + repository + "')\n" + snippets);

        Map<String, String> environment = new HashMap<>(spark.environment());
        environment.put("PYSPARK_PYTHON", Python.executable());
        environment.put(
                "PYSPARK_SUBMIT_ARGS",
                "--master local-cluster[2,2,1024] --conf spark.ui.enabled=false"
                        // Both executors are to be there when the first task is given out.
                        + " --conf spark.scheduler.minRegisteredResourcesRatio=1 pyspark-shell");
        python = Finished.run(environment, Finished.NO_INPUT, Python.executable(), List.of(script.toString()));
        assertThat(python.exitCode()).as(python.err()).isZero();
    }

    @Test
    void theWholeJobPublishesARun() {
        assertThat(python.out()).containsPattern("PUBLISHED \\d\\d articles").contains("elg-i-svommehallen.txt");
        assertThat(folder.resolve("repository/out/_runs/2024-05-17_python.json"))
                .exists();
    }

    @Test
    void aColumnOfADataFrameIsTranslated() {
        assertThat(python.out()).contains("Bergen").containsPattern("\\|b +\\|[^|]*[a-z]");
    }

    @Test
    void twoJobsOnTwoExecutorsLoadTheModelOnceOnEach() throws Exception {
        List<Long> loads;
        try (Stream<Path> logs =
                Files.find(sparkHome.resolve("work"), 3, (file, attributes) -> file.endsWith("stderr"))) {
            loads = logs.map(PySparkIT::loads).toList();
        }
        assertThat(loads).containsExactly(1L, 1L);
    }

    private static long loads(Path log) {
        try {
            return LOADED.matcher(Files.readString(log)).results().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
