import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import no.tolk.jobs.Tolk;
import no.tolk.jobs.TolkOptions;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Measures what task slots cost and gain: the same work by one JVM with 1, 2 and 4 of them, in turns. Slots that took
 * cores from each other would show as more processor time for the same work.
 *
 * <p>{@code java @jobs/target/tolk.args bench/cluster/TaskSlots.java SENTENCES.txt [ROUNDS]}, with a sentence a line, all
 * of which each of 8 tasks translates.
 */
public final class TaskSlots {
    private static final int TASKS = 8;
    private static final int WARM_UP = 20;
    private static final List<Integer> SLOTS = List.of(1, 2, 4);

    public static void main(String[] arguments) throws Exception {
        List<String> sentences = Files.readAllLines(Path.of(arguments[0]));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        measure(2, sentences.subList(0, Math.min(WARM_UP, sentences.size())));
        System.out.printf("%5s %9s %13s %11s %12s%n", "slots", "seconds", "sentences/s", "CPU seconds", "cores in use");
        for (int round = 0; round < rounds; round++) {
            for (int slots : SLOTS) {
                System.out.println(measure(slots, sentences));
            }
        }
    }

    private record Measurement(int slots, int sentences, double seconds, double cpuSeconds) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%5d %9.1f %13.0f %11.1f %12.2f",
                    slots, seconds, sentences / seconds, cpuSeconds, cpuSeconds / seconds);
        }
    }

    private static Measurement measure(int slots, List<String> sentences) throws Exception {
        try (SparkSession spark = SparkSession.builder()
                .master("local[" + slots + "]")
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.ui.enabled", false)
                .getOrCreate()) {
            List<String> all = Collections.nCopies(TASKS, sentences).stream().flatMap(List::stream).toList();
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            Dataset<Row> articles = spark.createDataset(context.parallelize(all, TASKS).rdd(), Encoders.STRING())
                    .toDF("text");
            long start = System.nanoTime();
            long cpuStart = cpuTime();
            Tolk.translate(articles, TolkOptions.DEFAULT).write().format("noop").mode("overwrite").save();
            return new Measurement(
                    slots,
                    TASKS * sentences.size(),
                    (System.nanoTime() - start) / 1e9,
                    (cpuTime() - cpuStart) / 1e9);
        }
    }

    /** Of all threads of this JVM, in nanoseconds. */
    private static long cpuTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
