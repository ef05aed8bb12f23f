package no.tolk.jobs;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;

/** What the machines of a session are like, found out by a task for each slot that it has. */
final class TaskSlots {

    private TaskSlots() {}

    /** The different answers of the machines that the tasks came to; nulls are none. */
    static SortedSet<String> ask(SparkContext context, Function<Integer, String> question) {
        int slots = context.defaultParallelism();
        List<Integer> one = Collections.nCopies(slots, 0);
        return new TreeSet<>(JavaSparkContext.fromSparkContext(context)
                .parallelize(one, slots)
                .map(question)
                .filter(answer -> answer != null)
                .collect());
    }
}
