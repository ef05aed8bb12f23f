import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import no.tolk.jobs.JobOptions;
import no.tolk.runs.RunCounts;
import no.tolk.jobs.TranslateJob;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.StageInfo;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * What it costs to take sentences from earlier runs: {@code java @jobs/target/tolk.args bench/reuse/Lookup.java FOLDER RUNS
 * ROWS WANTED PLACE}. Publishes a run of one article into the folder, and makes RUNS runs of it whose tables have ROWS
 * made-up sentences each; then runs the job on WANTED sentences of these: of the newest run, or where PLACE is
 * {@code scattered} of each run its share. Prints, for each step, the rows and bytes that its stages shuffled. No join is
 * broadcast, as with more sentences than fit into a broadcast.
 */
public final class Lookup {
    private static final int SENTENCES_PER_ARTICLE = 100;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final String SENTENCE = "Sak nummer %s ble avsluttet i rådhuset i går, og ingen klaget på vedtaket.";

    /** So many that no compressor sees one twice: Parquet's pages are of 1 MiB. */
    private static final int VECTORS = 2_500;

    private static final int DIMENSIONS = 512;

    private final SparkSession spark;
    private final Path folder;

    private Lookup(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int runs = Integer.parseInt(arguments[1]);
        long rows = Long.parseLong(arguments[2]);
        int wanted = Integer.parseInt(arguments[3]);
        boolean scattered = arguments[4].equals("scattered");
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.sql.shuffle.partitions", 8)
                .config("spark.sql.autoBroadcastJoinThreshold", -1)
                .getOrCreate()) {
            new Lookup(spark, folder).measure(runs, rows, wanted, scattered);
        }
    }

    private void measure(int runs, long rows, int wanted, boolean scattered) throws IOException {
        write(folder.resolve("first.jsonl"), List.of(0L));
        new TranslateJob(spark, job("first.jsonl").runDate(FIRST_DAY).build()).execute();
        Dataset<Row> like = spark.read().parquet(table(FIRST_DAY)).limit(1).cache();
        like.count();
        for (int run = 0; run < runs; run++) {
            publish(like, FIRST_DAY.plusDays(run), run * rows, rows);
        }
        System.out.printf(Locale.ROOT, "%d runs of %d rows, %.0f bytes a row in files%n", runs, rows,
                (double) size(folder.resolve("out/sentences")) / (runs * rows));
        write(folder.resolve("wanted.jsonl"), wanted(runs, rows, wanted, scattered));
        Stages stages = new Stages();
        spark.sparkContext().addSparkListener(stages);
        long start = System.nanoTime();
        RunCounts counts = new TranslateJob(
                        spark, job("wanted.jsonl").runDate(FIRST_DAY.plusDays(runs)).build())
                .execute()
                .counts();
        System.out.printf(Locale.ROOT, "%d wanted, %d reused, %d translated; %.1f s%n", counts.distinctSentences(),
                counts.reusedSentences(), counts.translatedSentences(), (System.nanoTime() - start) / 1e9);
        spark.sparkContext().removeSparkListener(stages);
    }

    private JobOptions.Builder job(String input) {
        return JobOptions.builder()
                .inputs(folder.resolve(input).toString())
                .idColumn("id")
                .output(folder.resolve("out").toString());
    }

    private Dataset<Row> vectors() {
        Random random = new Random(1);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < VECTORS; i++) {
            byte[] vector = new byte[DIMENSIONS];
            random.nextBytes(vector);
            rows.add(RowFactory.create((long) i, vector));
        }
        return spark.createDataFrame(rows, StructType.fromDDL("number BIGINT, vector ARRAY<TINYINT>"));
    }

    private String table(LocalDate day) {
        return folder.resolve("out/sentences/run_date=" + day + "/run=main").toString();
    }

    /** A run whose sentences are numbered, and whose vectors are random, as real ones are to a compressor. */
    private void publish(Dataset<Row> like, LocalDate day, long from, long rows) throws IOException {
        spark.range(from, from + rows)
                .crossJoin(broadcast(like.drop("vector")))
                .join(broadcast(vectors()), expr("number = id % " + VECTORS))
                .withColumn("nb", concat(lit(before()), col("id"), lit(after())))
                .withColumn("text_hash", sha2(col("nb"), 256))
                .withColumn("article_id", concat(lit("wanted-"), expr("id div " + SENTENCES_PER_ARTICLE)))
                .withColumn("run_id", lit(day + "_main"))
                .drop("id", "number")
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .parquet(table(day));
        Path runs = folder.resolve("out/_runs");
        String manifest = Files.readString(runs.resolve(FIRST_DAY + "_main.json"));
        JsonObject copy = JsonParser.parseString(manifest.replace(FIRST_DAY.toString(), day.toString()))
                .getAsJsonObject();
        copy.getAsJsonObject("tables").getAsJsonObject("sentences").add("files", files(Path.of(table(day))));
        // Hadoop would compare what is written here with the sums of what it wrote.
        Files.deleteIfExists(runs.resolve("." + day + "_main.json.crc"));
        Files.writeString(runs.resolve(day + "_main.json"), copy.toString());
    }

    /** The files that the manifest has to name: others are not read. */
    private static JsonObject files(Path table) throws IOException {
        JsonObject lengths = new JsonObject();
        try (var files = Files.list(table)) {
            files.filter(file -> file.toString().endsWith(".parquet"))
                    .forEach(file -> lengths.addProperty(file.getFileName().toString(), file.toFile().length()));
        }
        return lengths;
    }

    private static String before() {
        return SENTENCE.substring(0, SENTENCE.indexOf("%s"));
    }

    private static String after() {
        return SENTENCE.substring(SENTENCE.indexOf("%s") + 2);
    }

    private static List<Long> wanted(int runs, long rows, int wanted, boolean scattered) {
        long all = runs * rows;
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            numbers.add(scattered ? i * (all / wanted) : all - rows + i);
        }
        return numbers;
    }

    private static void write(Path file, List<Long> numbers) throws IOException {
        Files.createDirectories(file.getParent());
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += SENTENCES_PER_ARTICLE) {
            List<String> sentences = numbers.subList(from, Math.min(numbers.size(), from + SENTENCES_PER_ARTICLE)).stream()
                    .map(SENTENCE::formatted)
                    .toList();
            lines.add("{\"id\": \"a%d\", \"text\": \"%s\"}".formatted(from, String.join("\\n\\n", sentences)));
        }
        Files.write(file, lines);
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** Prints what the stages that shuffle have read and written. */
    private static final class Stages extends SparkListener {
        private final Map<Integer, String> steps = new ConcurrentHashMap<>();

        @Override
        public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
            Properties properties = submitted.properties();
            steps.put(submitted.stageInfo().stageId(), properties.getProperty("spark.job.description", ""));
        }

        @Override
        public void onStageCompleted(SparkListenerStageCompleted completed) {
            StageInfo stage = completed.stageInfo();
            TaskMetrics metrics = stage.taskMetrics();
            long rows = metrics.shuffleWriteMetrics().recordsWritten();
            if (rows > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "%s, stage %d: %d rows in, %d rows shuffled, %.0f bytes a row, %.1f s of tasks%n",
                        steps.get(stage.stageId()).replaceFirst(".*: ", ""),
                        stage.stageId(),
                        metrics.inputMetrics().recordsRead() + metrics.shuffleReadMetrics().recordsRead(),
                        rows,
                        (double) metrics.shuffleWriteMetrics().bytesWritten() / rows,
                        metrics.executorRunTime() / 1e3);
            }
        }
    }
}
