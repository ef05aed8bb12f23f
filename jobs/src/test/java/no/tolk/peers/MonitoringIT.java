package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tolk.runs.FreePort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is watched: its metrics are fetched while it goes on, and its log and Spark's own tell all they can. */
class MonitoringIT {
    private static final String PLANTED = "planted-in-the-settings";
    private static final Pattern COUNTER =
            Pattern.compile("metrics_tolk_driver_tolk_(\\w+)_Count\\{type=\"counters\"} (\\d+)");

    @TempDir
    private static Path folder;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, Long> SCRAPED = new HashMap<>();
    private static Finished run;
    private static JsonObject counts;

    @BeforeAll
    static void translateTheSampleArticles() throws Exception {
        Files.createDirectories(folder.resolve("events"));
        int port = FreePort.find();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Finished> running = thread.submit(() -> Finished.tolk(
                    "translate",
                    "data/articles",
                    "-o",
                    folder.resolve("out").toString(),
                    "--run-date",
                    "2024-05-17",
                    "--conf",
                    "spark.ui.port=" + port,
                    "--conf",
                    "spark.metrics.conf=deploy/metrics.properties",
                    "--conf",
                    "spark.metrics.namespace=tolk",
                    "--conf",
                    "spark.metrics.conf.driver.sink.csv.class=org.apache.spark.metrics.sink.CsvSink",
                    "--conf",
                    "spark.metrics.conf.driver.sink.csv.directory=" + Files.createDirectory(folder.resolve("csv")),
                    "--conf",
                    "spark.log.level=INFO",
                    "--conf",
                    "spark.logConf=true",
                    "--conf",
                    "spark.eventLog.enabled=true",
                    "--conf",
                    "spark.eventLog.compress=false",
                    "--conf",
                    "spark.eventLog.dir=" + folder.resolve("events").toUri(),
                    "--conf",
                    "spark.hadoop.fs.s3a.secret.key=" + PLANTED,
                    "--conf",
                    "spark.hadoop.fs.azure.account.key.desk.dfs.core.windows.net=" + PLANTED));
            while (!running.isDone()) {
                scrape(port);
                Thread.sleep(100);
            }
            run = running.get();
        } finally {
            thread.shutdownNow();
        }
        assertThat(run.exitCode()).as(run.err()).isZero();
        counts = JsonParser.parseString(Files.readString(folder.resolve("out/_runs/2024-05-17_main.json")))
                .getAsJsonObject()
                .getAsJsonObject("counts");
    }

    @Test
    void prometheusFetchesTheMetricsWhileTheRunGoesOn() {
        assertThat(SCRAPED.get("sentences_translated"))
                .isPositive()
                .isLessThanOrEqualTo(counts.get("translated_sentences").getAsLong());
        assertThat(SCRAPED.get("engine_tokens")).isPositive();
        assertThat(SCRAPED.get("model_loads")).isEqualTo(1);
        assertThat(SCRAPED.get("model_load_milliseconds")).isPositive();
        assertThat(SCRAPED).containsKeys("articles", "quarantined", "sentences_reused", "sentences_flagged", "waves");
    }

    @Test
    void aSinkThatPushesGetsWhatTheManifestSays() throws IOException {
        assertThat(pushed("articles")).isEqualTo(counts.get("articles").getAsLong());
        assertThat(pushed("quarantined")).isEqualTo(counts.get("quarantined").getAsLong());
        assertThat(pushed("sentences_translated"))
                .isEqualTo(counts.get("translated_sentences").getAsLong());
        assertThat(pushed("sentences_reused"))
                .isEqualTo(counts.get("reused_sentences").getAsLong());
        assertThat(pushed("sentences_flagged"))
                .isEqualTo(counts.get("flagged_sentences").getAsLong());
    }

    @Test
    void linesOfTheDriverAndOfTasksBearTheRun() {
        assertThat(run.err())
                .containsPattern("INFO 2024-05-17_main SparkContext: Starting job")
                .containsPattern("INFO 2024-05-17_main Executor: Finished task");
    }

    @Test
    void secretsStandNowhere() throws IOException {
        assertThat(run.out() + run.err()).doesNotContain(PLANTED);
        StringBuilder events = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(content.contains(PLANTED))
                        .as("%s holds the secret", file)
                        .isFalse();
                if (file.startsWith(folder.resolve("events"))) {
                    events.append(content);
                }
            }
        }
        assertThat(run.err()).contains("spark.hadoop.fs.s3a.secret.key=*********(redacted)");
        assertThat(events.toString())
                .contains("\"spark.hadoop.fs.s3a.secret.key\":\"*********(redacted)\"")
                .contains("\"spark.hadoop.fs.azure.account.key.desk.dfs.core.windows.net\":\"*********(redacted)\"");
    }

    /** Nothing comes before Spark has started, and after it has ended. */
    private static void scrape(int port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/metrics/prometheus/"))
                .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher counter = COUNTER.matcher(response.body());
            while (counter.find()) {
                SCRAPED.put(counter.group(1), Long.parseLong(counter.group(2)));
            }
        } catch (IOException notThere) {
            // The process is starting or ending.
        }
    }

    private static long pushed(String counter) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("csv/tolk.driver.tolk." + counter + ".csv"));
        return Long.parseLong(lines.get(lines.size() - 1).split(",")[1]);
    }
}
