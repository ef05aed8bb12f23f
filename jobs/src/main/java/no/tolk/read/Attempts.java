package no.tolk.read;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;

/**
 * How often a file is read before its fault goes to quarantine. A store that does not answer now may answer in the next
 * attempt at the task; only what fails in the last one is the file's own fault.
 *
 * @param most attempts at a task
 */
record Attempts(int most) implements Serializable {

    /** As many as Spark is set to make, and the default of that setting; on one machine there is no second one. */
    static Attempts of(SparkContext spark) {
        return new Attempts(spark.isLocal() ? 1 : spark.conf().getInt("spark.task.maxFailures", 4));
    }

    /**
     * Leaves a fault to Spark, unless another attempt is of no use.
     *
     * @throws UncheckedIOException to end this attempt
     */
    void retry(IOException fault) {
        TaskContext task = TaskContext.get();
        boolean last = task == null || task.attemptNumber() + 1 >= most;
        boolean lasting = fault instanceof FileNotFoundException || fault instanceof EOFException;
        if (!last && !lasting) {
            throw new UncheckedIOException(fault);
        }
    }
}
