package no.tolk.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A Spark installation made of the jars that Maven has: {@code jars} and {@code bin/spark-submit}. */
record SparkInstallation(Path home) {
    /** What a real installation does not have, so that it must come from Tolk's own jar. */
    private static final List<String> NOT_SPARK =
            List.of("/no/tolk/", "/ai/djl/", "/com/microsoft/onnxruntime/", "/net/java/dev/jna/", "/info/picocli/");

    private static final String SPARK_SUBMIT =
            """
            #!/bin/sh
            exec java %s -cp "$SPARK_HOME/jars/*" org.apache.spark.deploy.SparkSubmit "$@"
            """;

    static SparkInstallation in(Path home) throws IOException {
        List<String> launcherArguments = Files.readAllLines(Finished.ROOT.resolve("jobs/target/tolk.args"));
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (Path jar : sparkJars(launcherArguments)) {
            Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
        }
        Path submit = Files.createDirectories(home.resolve("bin")).resolve("spark-submit");
        Files.writeString(submit, SPARK_SUBMIT.formatted(String.join(" ", opens(launcherArguments))));
        Files.setPosixFilePermissions(submit, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new SparkInstallation(home);
    }

    /** What {@code ./tolk} needs to find it, and Spark to start executors. */
    Map<String, String> environment() {
        return Map.of("SPARK_HOME", home.toString(), "SPARK_SCALA_VERSION", "2.13");
    }

    private static List<String> opens(List<String> launcherArguments) {
        return launcherArguments.stream()
                .map(String::strip)
                .filter(argument -> argument.startsWith("--add-opens"))
                .toList();
    }

    private static List<Path> sparkJars(List<String> launcherArguments) {
        return launcherArguments.stream()
                .filter(argument -> argument.startsWith("-cp "))
                .flatMap(argument -> Stream.of(
                        argument.substring("-cp ".length()).replace("\"", "").split(File.pathSeparator)))
                .map(Path::of)
                .filter(jar -> !jar.startsWith(Finished.ROOT))
                .filter(jar -> NOT_SPARK.stream().noneMatch(jar.toString()::contains))
                .toList();
    }
}
