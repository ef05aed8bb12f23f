import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.tolk.jobs.JobOptions;
import no.tolk.jobs.Progress;
import no.tolk.runs.RunCounts;
import no.tolk.jobs.TranslateJob;
import org.apache.spark.SparkConf;
import org.apache.spark.executor.ExecutorMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.sql.SparkSession;

/**
 * Whether memory stays flat: {@code java -Xms1g -Xmx1g -XX:+AlwaysPreTouch @jobs/target/tolk.args bench/soak/Soak.java
 * SENTENCES [MASTER [longest]]}. Runs a job with so many different sentences, the shortest or the longest of those that the
 * model was trained on, and prints, each time that another twentieth is translated, the memory of each process as Spark's
 * executor metrics have it, in MB: the heap in use, what else the JVM has allocated, direct buffers, and what is resident.
 *
 * <p>The master is {@code local[2]}, one process that does everything, if none is given; {@code local-cluster[1,2,1024]}
 * has a driver and an executor, and needs SPARK_HOME. Of both the whole heap is resident from the beginning, so that what is
 * resident beyond it is what a container must have beside it.
 */
public final class Soak {
    private static final Path SENTENCES = Path.of("models/training/sentences");
    private static final int SENTENCES_PER_ARTICLE = 20;
    private static final int REPORTS = 20;

    public static void main(String[] arguments) throws IOException {
        int wanted = Integer.parseInt(arguments[0]);
        String master = arguments.length > 1 ? arguments[1] : "local[2]";
        Path folder = Files.createTempDirectory("tolk-soak");
        boolean longest = arguments.length > 2 && arguments[2].equals("longest");
        write(folder.resolve("articles.jsonl"), wanted, longest);
        SparkConf settings = new SparkConf()
                .setAppName("soak")
                .setMaster(master)
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost")
                .set("spark.sql.shuffle.partitions", "4")
                .set("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .set("spark.executor.extraJavaOptions", "-Xms1g -XX:+AlwaysPreTouch")
                .set("spark.executor.processTreeMetrics.enabled", "true")
                .set("spark.executor.heartbeatInterval", "2s")
                .set("spark.executor.metrics.pollingInterval", "500ms");
        try (SparkSession spark = SparkSession.builder().config(settings).getOrCreate()) {
            Memory memory = new Memory(wanted);
            spark.sparkContext().addSparkListener(memory);
            JobOptions options = JobOptions.builder()
                    .inputs(folder.resolve("articles.jsonl").toString())
                    .output(folder.resolve("out").toString())
                    .build();
            RunCounts counts =
                    new TranslateJob(spark, options, memory::progress).execute().counts();
            System.out.printf("%d articles, %d sentences, %d translated%n", counts.articles(), counts.sentences(),
                    counts.translatedSentences());
            memory.printPeaks();
            spark.sparkContext().removeSparkListener(memory);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void write(Path file, int wanted, boolean longest) throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(SENTENCES)) {
            for (Path source : files.sorted().toList()) {
                for (String pair : Files.readAllLines(source)) {
                    sentences.add(pair.split("\t")[1]);
                }
            }
        }
        sentences.sort(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        if (longest) {
            Collections.reverse(sentences);
        }
        List<String> articles = new ArrayList<>();
        for (int from = 0; from < wanted; from += SENTENCES_PER_ARTICLE) {
            List<String> some = sentences.subList(from, Math.min(wanted, from + SENTENCES_PER_ARTICLE));
            articles.add("{\"text\": \"%s\"}".formatted(String.join("\\n\\n", some).replace("\"", "\\\"")));
        }
        Files.write(file, articles);
    }

    private static final class Memory extends SparkListener {
        private final int wanted;
        private final Map<String, ExecutorMetrics> last = new ConcurrentHashMap<>();
        private final Map<String, Long> peaks = new ConcurrentHashMap<>();
        private String step = "";
        private int reported;

        Memory(int wanted) {
            this.wanted = wanted;
        }

        synchronized void progress(Progress progress) {
            int reached = (int) (progress.finished() * REPORTS / wanted);
            if (reached > reported || progress.total() == 0 && !progress.step().equals(step)) {
                reported = Math.max(reached, reported);
                step = progress.step();
                last.forEach((process, metrics) -> print(step + ", " + progress.finished() + ", " + process, metrics));
            }
        }

        @Override
        public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
            update.executorUpdates().foreach(entry -> {
                String process = update.execId();
                ExecutorMetrics metrics = entry._2();
                if (metrics.getMetricValue("JVMHeapMemory") > 0) {
                    last.put(process, metrics);
                }
                peaks.merge(process + ", heap", metrics.getMetricValue("JVMHeapMemory"), Math::max);
                peaks.merge(process + ", resident", metrics.getMetricValue("ProcessTreeJVMRSSMemory"), Math::max);
                return null;
            });
        }

        void printPeaks() {
            peaks.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(peak -> System.out.printf(
                    Locale.ROOT, "highest, %s: %d MB%n", peak.getKey(), peak.getValue() >> 20));
        }

        private static void print(String moment, ExecutorMetrics metrics) {
            System.out.printf(Locale.ROOT, "%s: heap %d, beside it %d, direct %d, resident %d%n", moment,
                    metrics.getMetricValue("JVMHeapMemory") >> 20, metrics.getMetricValue("JVMOffHeapMemory") >> 20,
                    metrics.getMetricValue("DirectPoolMemory") >> 20,
                    metrics.getMetricValue("ProcessTreeJVMRSSMemory") >> 20);
        }
    }
}
