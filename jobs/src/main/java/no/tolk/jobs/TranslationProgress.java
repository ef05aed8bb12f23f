package no.tolk.jobs;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.util.LongAccumulator;

/**
 * Reports translation as tasks end, to people and to Spark's metrics. The count is for them only: of a task that ran twice
 * it counts both runs. Reports come from Spark's listener thread, and the last one from the thread that closes this.
 */
final class TranslationProgress extends SparkListener implements AutoCloseable {

    private final SparkContext context;
    private final LongAccumulator sentences;
    private final long total;
    private final Consumer<Progress> progress;
    private final TolkMetrics metrics = TolkMetrics.here();
    private final long start = System.nanoTime();
    private volatile String step = "";
    private long reported;

    TranslationProgress(SparkContext context, LongAccumulator sentences, long total, Consumer<Progress> progress) {
        this.context = context;
        this.sentences = sentences;
        this.total = total;
        this.progress = progress;
        context.addSparkListener(this);
    }

    void step(String step) {
        this.step = step;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd taskEnd) {
        report();
    }

    private synchronized void report() {
        long finished = Math.min(sentences.sum(), total);
        if (finished != reported) {
            metrics.translated(finished - reported);
            reported = finished;
            progress.accept(new Progress(step, finished, total, Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    @Override
    public void close() {
        context.removeSparkListener(this);
        // The listener's thread may not have come to the last tasks.
        report();
    }
}
