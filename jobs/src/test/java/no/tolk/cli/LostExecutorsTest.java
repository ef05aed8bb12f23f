package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.tolk.runs.TolkException;
import org.apache.spark.SparkException;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.junit.jupiter.api.Test;

class LostExecutorsTest {

    private final LostExecutors lost = new LostExecutors();

    @Test
    void whereATaskMissesWhatALostExecutorHeldTheMessageTellsHowThatOneEnded() {
        lost.onExecutorRemoved(new SparkListenerExecutorRemoved(0, "3", "Command exited with code 137"));
        Exception fault = new RuntimeException(new SparkException(
                "Job aborted due to stage failure: ResultStage 9 has failed the maximum allowable number of times: 4."
                        + " Most recent failure reason: org.apache.spark.shuffle.MetadataFetchFailedException:"
                        + " Missing an output location for shuffle 1 partition 0"));

        assertThatThrownBy(() -> lost.refuse(fault))
                .isInstanceOf(TolkException.class)
                .hasMessageContaining("(the last: Command exited with code 137)")
                .hasMessageContaining("raise spark.executor.memoryOverhead");
    }

    @Test
    void theReasonThatSparkGivesForATaskIsTold() {
        Exception fault = new SparkException(
                "Job aborted due to stage failure: Task 0 in stage 1.0 failed 4 times, most"
                        + " recent failure: Lost task 0.3 in stage 1.0 (TID 4) (host executor 3): ExecutorLostFailure (executor 3"
                        + " exited caused by one of the running tasks) Reason: Command exited with code 52\nDriver stacktrace:");

        assertThatThrownBy(() -> lost.refuse(fault))
                .hasMessageContaining("(the last: Command exited with code 52)")
                .hasMessageContaining("its heap was too small");
    }

    @Test
    void whereNoExecutorEndedNoneIsSaidToHave() {
        Exception fault = new SparkException("Job aborted due to stage failure: ResultStage 9 has failed the maximum"
                + " allowable number of times: 4. Most recent failure reason:"
                + " org.apache.spark.shuffle.FetchFailedException: Connection reset");

        assertThatCode(() -> lost.refuse(fault)).doesNotThrowAnyException();
    }

    @Test
    void anotherFaultIsLeftToOthersThoughExecutorsWereLostBefore() {
        lost.onExecutorRemoved(new SparkListenerExecutorRemoved(0, "1", "Command exited with code 137"));

        assertThatCode(() -> lost.refuse(new SparkException("Job aborted: Task 0 failed 4 times: division by zero")))
                .doesNotThrowAnyException();
    }
}
