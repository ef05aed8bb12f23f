package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The installation of Spark that the Python package {@code pyspark} is: {@code bin/spark-submit} and the rest. */
record SparkInstallation(Path home) {

    /** That of the Python which {@code TOLK_PYTHON} names. */
    static SparkInstallation ofPython() throws IOException, InterruptedException {
        Finished python = Finished.run(
                Map.of(),
                Finished.NO_INPUT,
                Python.executable(),
                List.of("-c", "import os, pyspark; print(os.path.dirname(pyspark.__file__))"));
        assertThat(python.exitCode()).as(python.err()).isZero();
        SparkInstallation spark = new SparkInstallation(Path.of(python.out().strip()));
        assertThat(Files.isExecutable(spark.program("spark-submit")))
                .as("%s is a Spark installation", spark.home())
                .isTrue();
        return spark;
    }

    /**
     * The same installation with another home: Spark puts the folders of a {@code local-cluster}'s executors into its
     * own.
     */
    SparkInstallation linkedFrom(Path other) throws IOException {
        Files.createDirectories(other);
        for (String part : List.of("bin", "jars")) {
            Files.createSymbolicLink(other.resolve(part), home.resolve(part));
        }
        return new SparkInstallation(other);
    }

    /** A program of the installation, such as {@code spark-submit}. */
    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** What {@code ./tolk} needs to find it, and it to find the Java of these tests. */
    Map<String, String> environment() {
        return environment("");
    }

    /** @param javaOptions of all of its processes, besides the compiler that Tolk's launcher has for short runs too */
    Map<String, String> environment(String javaOptions) {
        return Map.of(
                "SPARK_HOME",
                home.toString(),
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_TOOL_OPTIONS",
                "-XX:TieredStopAtLevel=1 " + javaOptions,
                "SPARK_LOCAL_IP",
                "127.0.0.1");
    }
}
