import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import no.tolk.jobs.JobOptions;
import no.tolk.jobs.TranslateJob;
import no.tolk.runs.RunCounts;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/**
 * How evenly work is spread when one article is far longer than the others: {@code java @jobs/target/tolk.args
 * bench/skew/Skew.java ARTICLES SENTENCES WORDS}. Translates so many articles of so many sentences each, and with them one
 * article of so many words. Prints, for each stage of some length, the longest and the median time of its tasks, and the
 * output's files.
 */
public final class Skew {
    private static final Path SENTENCES = Path.of("models/training/sentences");
    private static final int SENTENCES_PER_PARAGRAPH = 4;

    /** Stages that are over sooner stall nothing. */
    private static final long WORTH_TELLING_MS = 1_000;

    public static void main(String[] arguments) throws IOException {
        int articles = Integer.parseInt(arguments[0]);
        int sentencesPerArticle = Integer.parseInt(arguments[1]);
        int words = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("tolk-skew");
        write(folder.resolve("news"), articles, sentencesPerArticle, words);
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.sql.shuffle.partitions", 4)
                .getOrCreate()) {
            Tasks tasks = new Tasks();
            spark.sparkContext().addSparkListener(tasks);
            RunCounts counts = new TranslateJob(
                            spark,
                            JobOptions.builder()
                                    .inputs(folder.resolve("news").toString())
                                    .output(folder.resolve("out").toString())
                                    .build())
                    .execute()
                    .counts();
            spark.sparkContext().removeSparkListener(tasks);
            if (counts.quarantined() > 0) {
                throw new IllegalStateException("an article was put away, and nothing measured");
            }
            System.out.printf("%d articles, %d sentences, %d of them translated%n",
                    counts.articles(), counts.sentences(), counts.translatedSentences());
            tasks.print();
            printFiles(folder.resolve("out"));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void write(Path news, int articles, int sentencesPerArticle, int words) throws IOException {
        Files.createDirectories(news);
        List<String> sentences = sentences();
        int next = 0;
        for (int article = 0; article < articles; article++) {
            List<String> some = new ArrayList<>();
            for (int i = 0; i < sentencesPerArticle; i++) {
                some.add(sentences.get(next++ % sentences.size()));
            }
            Files.writeString(news.resolve("short-%04d.txt".formatted(article)), text(some));
        }
        List<String> many = new ArrayList<>();
        for (int length = 0; length < words; next++) {
            String sentence = sentences.get(next % sentences.size());
            many.add(sentence);
            length += sentence.split(" ").length;
        }
        Files.writeString(news.resolve("long.txt"), text(many));
    }

    private static List<String> sentences() throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(SENTENCES)) {
            for (Path file : files.sorted().toList()) {
                for (String pair : Files.readAllLines(file)) {
                    String[] columns = pair.split("\t");
                    if (columns[0].equals("nb") && columns[1].endsWith(".")) {
                        sentences.add(columns[1]);
                    }
                }
            }
        }
        Collections.shuffle(sentences, new Random(1));
        return sentences;
    }

    private static String text(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            text.append(sentences.get(i)).append((i + 1) % SENTENCES_PER_PARAGRAPH == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private static void printFiles(Path out) throws IOException {
        Map<String, List<Long>> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            files.filter(file -> file.toString().endsWith(".parquet"))
                    .forEach(file -> sizes.computeIfAbsent(
                                    out.relativize(file).getName(0).toString(), table -> new ArrayList<>())
                            .add(file.toFile().length()));
        }
        sizes.forEach((table, bytes) -> System.out.println(table + ": files of " + bytes + " bytes"));
    }

    private static final class Tasks extends SparkListener {
        private final Map<Integer, String> steps = new ConcurrentHashMap<>();
        private final Map<Integer, List<Long>> times = new ConcurrentHashMap<>();

        @Override
        public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
            Properties properties = submitted.properties();
            String step = properties == null ? "" : properties.getProperty("spark.job.description", "");
            steps.put(submitted.stageInfo().stageId(), step.replaceFirst(".*: ", ""));
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            times.computeIfAbsent(end.stageId(), stage -> new ArrayList<>()).add(end.taskInfo().duration());
        }

        void print() {
            new TreeMap<>(times).forEach((stage, durations) -> {
                List<Long> sorted = durations.stream().sorted().toList();
                long longest = sorted.get(sorted.size() - 1);
                long median = sorted.get(sorted.size() / 2);
                if (longest >= WORTH_TELLING_MS) {
                    System.out.printf(Locale.ROOT, "%s, stage %d: %d tasks, median %.1f s, longest %.1f s, %.1f times the median%n",
                            steps.get(stage), stage, sorted.size(), median / 1e3, longest / 1e3, (double) longest / median);
                }
            });
        }
    }
}
