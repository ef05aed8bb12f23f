package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import no.tolk.runs.TestSpark;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class StepsTest {

    private final SparkContext context = TestSpark.session().sparkContext();
    private final Steps steps = new Steps(TestSpark.session(), TestJobs.RUN, progress -> {});

    @AfterEach
    void clear() {
        context.clearJobGroup();
    }

    @Test
    void namesItsSparkJobsAfterTheRunAndTheStep() throws IOException {
        steps.run(
                "read", () -> assertThat(group()).isEqualTo("tolk-2024-05-17_main: Tolk 2024-05-17_main: read, false"));
    }

    @Test
    void leavesTheCallersJobGroupAsItWas() throws IOException {
        context.setJobGroup("nightly", "the nightly jobs", true);

        steps.run("read", () -> {});

        assertThat(group()).isEqualTo("nightly: the nightly jobs, true");
    }

    @Test
    void leavesNoJobGroupWhereThereWasNone() throws IOException {
        steps.run("read", () -> {});

        assertThat(group()).isEqualTo("null: null, null");
    }

    @Test
    void namesTheRunInLogsForAsLongAsTheAttemptGoesOn() throws IOException {
        String logged = steps.all(() -> steps.get("read", () -> MDC.get("mdc.run_id")));

        assertThat(logged).isEqualTo("2024-05-17_main");
        assertThat(MDC.get("mdc.run_id")).isNull();
    }

    private String group() {
        return context.getLocalProperty("spark.jobGroup.id") + ": "
                + context.getLocalProperty("spark.job.description") + ", "
                + context.getLocalProperty("spark.job.interruptOnCancel");
    }
}
