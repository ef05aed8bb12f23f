import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.tolk.jobs.JobOptions;
import no.tolk.runs.RunCounts;
import no.tolk.jobs.TranslateJob;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What reuse gains: {@code java @jobs/target/tolk.args bench/reuse/Rerun.java ARTICLES}. Translates so many articles of ten
 * sentences each, writes every twentieth anew, and runs the job again with reuse and without it. Prints the time of each,
 * and how many rows of the two last runs differ.
 */
public final class Rerun {
    private static final int SENTENCES_PER_ARTICLE = 10;
    private static final int CHANGED_ONE_IN = 20;
    private static final Path SENTENCES = Path.of("models/training/sentences");

    private final SparkSession spark;
    private final Path folder;

    private Rerun(SparkSession spark, Path folder) {
        this.spark = spark;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        int articles = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("tolk-rerun");
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.sql.shuffle.partitions", 4)
                .getOrCreate()) {
            new Rerun(spark, folder).measure(articles);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void measure(int articles) throws IOException {
        List<String> sentences = sentences();
        write(articles, article -> text(sentences, article));
        run("first", true);
        write(articles, article ->
                text(sentences, article % CHANGED_ONE_IN == 0 ? articles + article / CHANGED_ONE_IN : article));
        double with = run("with", true);
        double without = run("without", false);
        System.out.printf(Locale.ROOT, "with reuse in %.2f of the time; %d rows differ%n", with / without,
                rows("with").exceptAll(rows("without")).count()
                        + rows("without").exceptAll(rows("with")).count());
    }

    private static List<String> sentences() throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(SENTENCES)) {
            for (Path file : files.sorted().toList()) {
                for (String pair : Files.readAllLines(file)) {
                    String[] columns = pair.split("\\t");
                    if (columns[0].equals("nb") && columns[1].endsWith(".")) {
                        sentences.add(columns[1]);
                    }
                }
            }
        }
        return sentences;
    }

    private static String text(List<String> sentences, int article) {
        int from = article * SENTENCES_PER_ARTICLE;
        return String.join("\\n\\n", sentences.subList(from, from + SENTENCES_PER_ARTICLE)).replace("\"", "\\\"");
    }

    @FunctionalInterface
    private interface Text {
        String of(int article);
    }

    private void write(int articles, Text text) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int article = 0; article < articles; article++) {
            lines.add("{\"id\": \"%d\", \"text\": \"%s\"}".formatted(article, text.of(article)));
        }
        Files.write(folder.resolve("articles.jsonl"), lines);
    }

    private double run(String name, boolean reuse) {
        long start = System.nanoTime();
        RunCounts counts = new TranslateJob(
                        spark,
                        JobOptions.builder()
                                .inputs(folder.resolve("articles.jsonl").toString())
                                .idColumn("id")
                                .output(folder.resolve("out").toString())
                                .runDate(LocalDate.of(2024, 5, 17))
                                .runName(name)
                                .reuse(reuse)
                                .build())
                .execute()
                .counts();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %d sentences, %d reused, %d translated, %.1f s%n", name,
                counts.distinctSentences(), counts.reusedSentences(), counts.translatedSentences(), seconds);
        return seconds;
    }

    private Dataset<Row> rows(String run) {
        return spark.read()
                .parquet(folder.resolve("out/sentences/run_date=2024-05-17/run=" + run).toString())
                .drop("run_id");
    }
}
