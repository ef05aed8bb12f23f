package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.Counter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import no.tolk.runs.RunCounts;
import no.tolk.runs.TestSpark;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkEnv;
import org.apache.spark.metrics.source.Source;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who watches Spark sees of a run that reuses an earlier one. */
class ObservedRunTest {

    @TempDir
    private static Path folder;

    private static final List<Properties> STARTED = new CopyOnWriteArrayList<>();
    private static Map<String, Long> before;
    private static Map<String, Long> after;
    private static RunCounts counts;

    @BeforeAll
    static void run() throws Exception {
        SparkContext context = TestSpark.session().sparkContext();
        TestJobs jobs = new TestJobs(folder);
        jobs.article("cup.txt", "Laget vant kampen. Det ble en lang kveld for supporterne.");
        jobs.run(jobs.options().runName("earlier"));
        jobs.article("rain.txt", "Det regner i dag. Laget vant kampen.");
        jobs.article("empty.txt", "\n");
        before = metrics();
        SparkListener listener = new SparkListener() {
            @Override
            public void onJobStart(SparkListenerJobStart job) {
                STARTED.add(job.properties());
            }
        };
        context.listenerBus().waitUntilEmpty();
        context.addSparkListener(listener);
        counts = jobs.run(jobs.options()).counts();
        context.listenerBus().waitUntilEmpty();
        context.removeSparkListener(listener);
        after = metrics();
    }

    @Test
    void everySparkJobBearsTheNameOfTheRunAndItsStep() {
        assertThat(STARTED).isNotEmpty().allSatisfy(job -> {
            assertThat(job.getProperty("spark.jobGroup.id")).isEqualTo("tolk-2024-05-17_main");
            assertThat(job.getProperty("spark.job.description")).startsWith("Tolk 2024-05-17_main");
        });
        assertThat(STARTED)
                .extracting(job -> job.getProperty("spark.job.description"))
                .contains(
                        "Tolk 2024-05-17_main: read",
                        "Tolk 2024-05-17_main: look up",
                        "Tolk 2024-05-17_main: translate, wave 1 of 1",
                        "Tolk 2024-05-17_main: write");
    }

    @Test
    void everyTaskGetsTheRunForItsLog() {
        assertThat(STARTED).extracting(job -> job.getProperty("mdc.run_id")).containsOnly("2024-05-17_main");
    }

    @Test
    void theMetricsAreThoseOfTheRun() {
        assertThat(added("articles")).isEqualTo(counts.articles()).isEqualTo(2);
        assertThat(added("quarantined")).isEqualTo(counts.quarantined()).isEqualTo(1);
        assertThat(added("sentences_translated"))
                .isEqualTo(counts.translatedSentences())
                .isEqualTo(1);
        assertThat(added("sentences_reused"))
                .isEqualTo(counts.reusedSentences())
                .isEqualTo(2);
        assertThat(added("sentences_flagged")).isEqualTo(counts.flaggedSentences());
        assertThat(added("waves")).isEqualTo(1);
    }

    @Test
    void theMetricsTellWhatTheEngineDid() {
        assertThat(added("engine_sentences")).isEqualTo(1);
        assertThat(added("engine_tokens")).isGreaterThan(1);
        assertThat(after.get("model_loads")).isPositive();
        assertThat(after.get("model_load_milliseconds")).isPositive();
        assertThat(added("model_loads")).isZero();
    }

    private static long added(String name) {
        return after.get(name) - before.get(name);
    }

    private static Map<String, Long> metrics() {
        Source tolk = SparkEnv.get().metricsSystem().getSourcesByName("tolk").head();
        return tolk.metricRegistry().getCounters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, counter -> count(counter.getValue())));
    }

    private static long count(Counter counter) {
        return counter.getCount();
    }
}
