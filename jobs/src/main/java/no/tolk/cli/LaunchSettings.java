package no.tolk.cli;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Spark settings that only the start of the driver's JVM, or spark-submit before it, can follow. In a JVM that runs, Spark
 * takes them without a word and does nothing.
 */
final class LaunchSettings {
    private static final Set<String> NAMES = Set.of(
            "spark.submit.deployMode",
            "spark.driver.cores",
            "spark.driver.defaultJavaOptions",
            "spark.driver.extraClassPath",
            "spark.driver.extraJavaOptions",
            "spark.driver.extraLibraryPath",
            "spark.driver.memory",
            "spark.driver.memoryOverhead",
            "spark.driver.memoryOverheadFactor",
            "spark.driver.supervise",
            "spark.driver.userClassPathFirst",
            "spark.jars.excludes",
            "spark.jars.ivy",
            "spark.jars.ivySettings",
            "spark.jars.packages",
            "spark.jars.repositories");

    /** What stands for some of them where there is no spark-submit. */
    private static final Map<String, String> JAVA_OPTIONS = Map.of(
            "spark.driver.memory", "-Xmx4g",
            "spark.driver.defaultJavaOptions", "OPTIONS",
            "spark.driver.extraJavaOptions", "OPTIONS");

    private LaunchSettings() {}

    /** Why one of these settings comes too late, and where it belongs; nothing where there is none among them. */
    static Optional<String> refusal(Set<String> settings) {
        return settings.stream().filter(NAMES::contains).findFirst().map(name -> {
            String withoutSpark = JAVA_OPTIONS.containsKey(name)
                    ? "set JDK_JAVA_OPTIONS=" + JAVA_OPTIONS.get(name) + " in the environment of ./tolk, or "
                    : "";
            return "--conf " + name + " comes too late, since Java has started: " + withoutSpark
                    + "give it to spark-submit, in front of the jar or in spark-defaults.conf";
        });
    }
}
