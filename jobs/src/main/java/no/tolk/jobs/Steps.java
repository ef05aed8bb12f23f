package no.tolk.jobs;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import no.tolk.runs.IoCall;
import no.tolk.runs.RunId;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.slf4j.MDC;

/** The steps of one attempt: named in Spark's user interface and in logs, reported as they begin, and timed. */
final class Steps {

    static final String TRANSLATE = "translate";

    /** Spark hands local properties with this prefix to the logs of tasks, under the same name. */
    private static final String RUN_IN_LOGS = "mdc.run_id";

    private static final List<String> PROPERTIES =
            List.of("spark.jobGroup.id", "spark.job.description", "spark.job.interruptOnCancel", RUN_IN_LOGS);

    /** A step without a result. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    private final SparkSession spark;
    private final RunId run;
    private final Consumer<Progress> progress;
    private final Map<String, Duration> times = new LinkedHashMap<>();
    private long translated;

    Steps(SparkSession spark, RunId run, Consumer<Progress> progress) {
        this.spark = spark;
        this.run = run;
        this.progress = progress;
    }

    /** Runs a step; the times of steps of one name add up. */
    void run(String name, Action action) throws IOException {
        run(name, name, action);
    }

    /** @param description what to show of the step while it runs */
    void run(String name, String description, Action action) throws IOException {
        get(name, description, () -> {
            action.run();
            return null;
        });
    }

    /** Runs a step that has a result. */
    <T> T get(String name, IoCall<T> step) throws IOException {
        return get(name, name, step);
    }

    private <T> T get(String name, String description, IoCall<T> step) throws IOException {
        progress.accept(new Progress(description, 0, 0, Duration.ZERO));
        long start = System.nanoTime();
        try {
            return named("Tolk " + run + ": " + description, step);
        } finally {
            times.merge(name, Duration.ofNanos(System.nanoTime() - start), Duration::plus);
        }
    }

    /** Runs the whole attempt: what it does between its steps bears the run's name too. */
    <T> T all(IoCall<T> attempt) throws IOException {
        MDC.put(RUN_IN_LOGS, run.toString());
        try {
            return named("Tolk " + run, attempt);
        } finally {
            MDC.remove(RUN_IN_LOGS);
        }
    }

    private <T> T named(String description, IoCall<T> step) throws IOException {
        SparkContext context = spark.sparkContext();
        // The caller may have a job group of its own, which Spark only keeps as these properties.
        Map<String, String> before = new HashMap<>();
        PROPERTIES.forEach(property -> before.put(property, context.getLocalProperty(property)));
        context.setJobGroup("tolk-" + run, description, false);
        context.setLocalProperty(RUN_IN_LOGS, run.toString());
        try {
            return step.run();
        } finally {
            before.forEach(context::setLocalProperty);
        }
    }

    /** Counts sentences that were translated. */
    void translated(long sentences) {
        translated += sentences;
    }

    /** Sentences translated per second of the step {@value #TRANSLATE}; 0 where there were none. */
    double sentencesPerSecond() {
        return translated == 0 ? 0 : translated * 1e9 / times.get(TRANSLATE).toNanos();
    }

    /** Seconds by step, in the order in which the steps began. */
    Map<String, Double> seconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        times.forEach((step, time) -> seconds.put(step, time.toMillis() / 1000.0));
        return seconds;
    }
}
