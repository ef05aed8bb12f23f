package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.tolk.runs.HandmadeRuns;
import no.tolk.runs.HandmadeRuns.Article;
import no.tolk.runs.HandmadeRuns.Pair;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsCommandTest {
    private static final Pair FIRE = new Pair("Brannen er slukket.", "The fire is out.");
    private static final Pair GAME = new Pair("Laget vant 3–1.", "The team won.", "numbers");
    private static final Pair GAME_AGAIN = new Pair("Laget vant 3–1.", "The team won 3–1.");

    @TempDir
    private static Path published;

    @TempDir
    private Path folder;

    private String out;

    @BeforeAll
    static void publishRuns() {
        HandmadeRuns runs = new HandmadeRuns(published);
        runs.publish("2024-05-17_main", "model", List.of(Article.of("fire", FIRE), Article.of("game", FIRE, GAME)));
        runs.publish(
                "2024-05-18_main",
                "other model",
                List.of(Article.of("game", FIRE, GAME_AGAIN), Article.of("new", FIRE)),
                "bad");
    }

    @BeforeEach
    void copyThem() throws IOException {
        FileUtils.copyDirectory(published.toFile(), folder.toFile());
        out = folder.toString();
    }

    @Test
    void listsTheNewestRunFirstAndThoseThatAreNotFinishedLast() throws IOException {
        leaveUnfinished("2024-05-19_main");

        CommandRun list = CommandRun.of("runs", "list", out);

        assertThat(list.exitCode()).as(list.err()).isEqualTo(ExitCode.OK);
        assertThat(list.out())
                .isEqualTo(
                        """
                        RUN                       FINISHED               ARTICLES   SENTENCES  TRANSLATED      REUSED   FLAGGED  QUARANTINED  MODEL         TOLK
                        2024-05-18_main           2024-05-18T04:00:00Z          2           3           1           2         0            1  c6b7dc8e679f  0.1.0
                        2024-05-17_main           2024-05-17T04:00:00Z          2           3           1           2         1            0  9372c470eead  0.1.0
                        2024-05-19_main           not finished: nobody writes it, last begun 2024-05-19T04:00:00Z; its command goes on with it, runs drop removes it
                        """);
    }

    @Test
    void listsRunsAsJson() throws IOException {
        leaveUnfinished("2024-05-19_main");

        JsonObject list = JsonParser.parseString(
                        CommandRun.of("runs", "list", out, "--json").out())
                .getAsJsonObject();

        JsonObject newest = list.getAsJsonArray("published").get(0).getAsJsonObject();
        assertThat(newest.get("run_id").getAsString()).isEqualTo("2024-05-18_main");
        assertThat(newest.getAsJsonObject("counts").get("quarantined").getAsInt())
                .isEqualTo(1);
        assertThat(newest.get("model_fingerprint").getAsString()).hasSize(64);
        JsonObject unfinished = list.getAsJsonArray("unfinished").get(0).getAsJsonObject();
        assertThat(unfinished.get("run_id").getAsString()).isEqualTo("2024-05-19_main");
        assertThat(unfinished.has("writer")).isFalse();
    }

    @Test
    void aFolderWithoutRunsSaysSo() throws IOException {
        String empty = Files.createDirectory(folder.resolve("empty")).toString();
        assertThat(CommandRun.of("runs", "list", empty).out()).isEqualTo("No run is published in " + empty + "\n");
        CommandRun nowhere = CommandRun.of("runs", "list", out + "/nowhere");
        assertThat(nowhere.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(nowhere.err()).isEqualTo("tolk: there is no folder " + out + "/nowhere\n");
    }

    @Test
    void tellsWhatChangedFromOneRunToAnother() {
        CommandRun diff = CommandRun.of("runs", "diff", out, "2024-05-17_main", "2024-05-18_main");

        assertThat(diff.exitCode()).as(diff.err()).isEqualTo(ExitCode.OK);
        assertThat(diff.out())
                .isEqualTo(
                        """
                        From 2024-05-17_main, finished 2024-05-17T04:00:00Z
                        to   2024-05-18_main, finished 2024-05-18T04:00:00Z
                        Settings
                          model.fingerprint         "9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4" -> "c6b7dc8e679f037649e08244260bf22a4fbae067f94b9d1ef240faaf6e0d2955"
                        Counts
                          flagged_sentences         1 -> 0
                          quarantined               0 -> 1
                          records                   2 -> 3
                        Flags
                          numbers                   1 -> 0
                        Articles: 1 added, 1 removed, 0 changed, 1 unchanged
                          + new
                          - fire
                        Different sentences in both: 2; 1 of them (50.0 %) have other English
                          game, sentence 1
                              Laget vant 3–1.
                            - The team won.
                            + The team won 3–1.
                        """);
    }

    @Test
    void tellsWhatChangedAsJson() {
        JsonObject diff = JsonParser.parseString(CommandRun.of(
                                "runs", "diff", out, "2024-05-17_main", "2024-05-18_main", "--json", "--limit", "0")
                        .out())
                .getAsJsonObject();

        JsonObject sentences = diff.getAsJsonObject("sentences");
        assertThat(sentences.get("common").getAsInt()).isEqualTo(2);
        assertThat(sentences.get("share").getAsDouble()).isEqualTo(0.5);
        assertThat(sentences.getAsJsonArray("examples")).isEmpty();
        assertThat(diff.getAsJsonObject("settings").keySet()).containsExactly("model.fingerprint");
        assertThat(diff.getAsJsonObject("flags")
                        .getAsJsonObject("numbers")
                        .get("before")
                        .getAsInt())
                .isEqualTo(1);
    }

    @Test
    void dropsARunAndTellsWhatWent() {
        String places =
                """
                  file:%1$s/_runs/2024-05-17_main.json
                  file:%1$s/articles/run_date=2024-05-17/run=main
                  file:%1$s/paragraphs/run_date=2024-05-17/run=main
                  file:%1$s/sentences/run_date=2024-05-17/run=main
                  file:%1$s/quarantine/run_date=2024-05-17/run=main
                """
                        .formatted(out);
        assertThat(CommandRun.of("runs", "drop", out, "2024-05-17_main", "--dry-run")
                        .out())
                .isEqualTo("Run 2024-05-17_main would be dropped:\n" + places);

        CommandRun drop = CommandRun.of("runs", "drop", out, "2024-05-17_main");

        assertThat(drop.exitCode()).as(drop.err()).isEqualTo(ExitCode.OK);
        assertThat(drop.out()).isEqualTo("Run 2024-05-17_main is dropped:\n" + places);
        assertThat(CommandRun.of("runs", "drop", out, "2024-05-17_main").err())
                .isEqualTo("tolk: there is no run 2024-05-17_main in file:" + out + "\n");
    }

    @Test
    void dropsAnArticleFromAllRuns() {
        assertThat(CommandRun.of("runs", "drop", out, "--article", "fire", "--dry-run")
                        .out())
                .isEqualTo(
                        """
                        Run 2024-05-17_main has the article: {articles=1, paragraphs=1, sentences=1}
                        Run 2024-05-18_main has the same text as new, which would stay
                        """);

        CommandRun drop = CommandRun.of("runs", "drop", out, "--article", "fire");

        assertThat(drop.exitCode()).as(drop.err()).isEqualTo(ExitCode.OK);
        assertThat(drop.out())
                .isEqualTo(
                        """
                        Run 2024-05-17_main had the article: {articles=1, paragraphs=1, sentences=1}
                        No run has article 'fire' any more.
                        Run 2024-05-18_main has the same text as new, which stays until it is dropped too
                        """);
        assertThat(CommandRun.of("show", out, "fire").exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void prunesOldRuns() {
        assertThat(CommandRun.of("runs", "prune", out, "--keep", "1", "--dry-run")
                        .out())
                .isEqualTo("Run 2024-05-17_main would be dropped\n");
        assertThat(CommandRun.of("runs", "prune", out, "--keep", "1").out())
                .isEqualTo("Run 2024-05-17_main is dropped\n");
        assertThat(CommandRun.of("runs", "prune", out, "--keep", "1").out())
                .isEqualTo("Of no run name are more than 1 published in " + out + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "runs, list diff drop or prune",
        "runs drop OUT, either RUN_ID or --article ID",
        "runs drop OUT 2024-05-17_main --article fire, either RUN_ID or --article ID",
        "runs prune OUT, --keep",
        "runs prune OUT --keep 0, keep must be 1 or more",
        "runs diff OUT 2024-05-17_main, RUN_B",
        "runs diff OUT 2024-05-17_main 2024-05-18_main --limit -1, limit must be 0 or more"
    })
    void wrongUsageIsTold(String arguments, String message) {
        CommandRun run = CommandRun.of(arguments.split(" "));
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err().replace(",", "")).contains(message);
    }

    private void leaveUnfinished(String run) throws IOException {
        Path staging = Files.createDirectories(folder.resolve("_staging").resolve(run));
        Files.writeString(
                staging.resolve("attempt.json"),
                "{\"attempts\": [{\"started_at\": \"2024-05-19T04:00:00Z\", \"by\": \"process 1 on host\"}]}");
    }
}
