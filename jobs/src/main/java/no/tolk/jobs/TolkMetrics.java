package no.tolk.jobs;

import com.codahale.metrics.Counter;
import com.codahale.metrics.MetricRegistry;
import no.tolk.runs.RunCounts;
import org.apache.spark.SparkEnv;
import org.apache.spark.metrics.MetricsSystem;
import org.apache.spark.metrics.source.Source;

/**
 * What this JVM has done, as the source {@code tolk} of Spark's metrics, whose sinks are the user's choice. The driver
 * counts what becomes of runs, and each JVM that translates what its engine does; what a JVM has no part in stays 0.
 * Counters only go up: a job after another in one session adds to them.
 */
final class TolkMetrics implements Source {

    static final String NAME = "tolk";

    private static final TolkMetrics HERE = new TolkMetrics();

    private final MetricRegistry registry = new MetricRegistry();
    private final Counter articles = registry.counter("articles");
    private final Counter quarantined = registry.counter("quarantined");
    private final Counter sentencesTranslated = registry.counter("sentences_translated");
    private final Counter sentencesReused = registry.counter("sentences_reused");
    private final Counter sentencesFlagged = registry.counter("sentences_flagged");
    private final Counter waves = registry.counter("waves");
    private final Counter engineSentences = registry.counter("engine_sentences");
    private final Counter engineTokens = registry.counter("engine_tokens");
    private final Counter modelLoads = registry.counter("model_loads");
    private final Counter modelLoadMilliseconds = registry.counter("model_load_milliseconds");

    private TolkMetrics() {}

    /** This JVM's metrics, known to the metrics system of the session that runs in it. */
    static TolkMetrics here() {
        MetricsSystem system = SparkEnv.get().metricsSystem();
        synchronized (HERE) {
            if (system.getSourcesByName(NAME).isEmpty()) {
                system.registerSource(HERE);
            }
        }
        return HERE;
    }

    /** Counts different sentences of the driver's run that are translated. */
    void translated(long sentences) {
        sentencesTranslated.inc(sentences);
    }

    /** Counts a committed wave. */
    void finishedWave() {
        waves.inc();
    }

    /** Counts the rows that a run has written. */
    void written(RunCounts counts) {
        articles.inc(counts.articles());
        sentencesReused.inc(counts.reusedSentences());
        sentencesFlagged.inc(counts.flaggedSentences());
        quarantined(counts);
    }

    /** Counts the records that went to quarantine. */
    void quarantined(RunCounts counts) {
        quarantined.inc(counts.quarantined());
    }

    /** Counts what the engine was given and gave; that of a task that runs twice counts twice. */
    void decoded(long sentences, long tokens) {
        engineSentences.inc(sentences);
        engineTokens.inc(tokens);
    }

    /** Counts a model that was loaded. */
    void loaded(long milliseconds) {
        modelLoads.inc();
        modelLoadMilliseconds.inc(milliseconds);
    }

    @Override
    public String sourceName() {
        return NAME;
    }

    @Override
    public MetricRegistry metricRegistry() {
        return registry;
    }
}
