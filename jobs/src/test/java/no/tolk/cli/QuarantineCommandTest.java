package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import no.tolk.published.QuarantinedRun.QuarantinedRecord;
import no.tolk.runs.TestSpark;
import org.apache.commons.lang3.ArrayUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineCommandTest {
    @TempDir
    private static Path folder;

    private static String out;
    private static CommandRun rejected;

    @BeforeAll
    static void translateFaultyFiles() {
        assertThat(TestSpark.session()).isNotNull();
        out = folder.resolve("out").toString();
        rejected =
                CommandRun.of("translate", "../data/bad", "-o", out, "--id-column", "id", "--run-date", "2024-05-17");
    }

    @Test
    void aRejectedRunSaysWhereItsQuarantineIsAndHowToListIt() {
        assertThat(rejected.exitCode()).isEqualTo(ExitCode.ABOVE_ERROR_RATE);
        assertThat(rejected.out())
                .contains("They are in file:" + out + "/_staging/2024-05-17_main/")
                .contains("  3 files were not read to their end: what else they held is not counted\n")
                .contains("./tolk quarantine list " + out + " --run 2024-05-17_main");
    }

    @Test
    void theListOfARejectedRunSaysThatItIsNotPublished() {
        CommandRun list = CommandRun.of("quarantine", "list", out, "--run", "2024-05-17_main");

        assertThat(list.exitCode()).as(list.err()).isEqualTo(ExitCode.OK);
        assertThat(list.out().lines())
                .anyMatch(line -> line.startsWith("file:/") && line.endsWith("/data/bad/empty.txt"))
                .contains("  0            parse      the article is empty")
                .anyMatch(line -> line.matches("\\d+ records in quarantine of run 2024-05-17_main"))
                .anyMatch(line -> line.startsWith("The last attempt at the run was not published; they are in file:/"))
                .noneMatch(line -> line.startsWith("An earlier attempt"));
    }

    @Test
    void aRunThatIsPublishedTellsOfFilesThatWereNotReadAndOfALaterAttemptThatFailed() throws IOException {
        Path news = Files.createDirectory(folder.resolve("news"));
        Files.writeString(news.resolve("good.txt"), "Ingen ble skadd.");
        Files.writeString(news.resolve("other.csv"), "body\nDet regner.\n");
        String there = folder.resolve("published").toString();
        String[] translate = {"translate", news.toString(), "-o", there, "--run-date", "2024-05-17"};

        CommandRun published = CommandRun.of(ArrayUtils.addAll(translate, "--max-error-rate", "0.5"));

        String unread = "1 file was not read to its end";
        assertThat(published.exitCode()).as(published.err()).isEqualTo(ExitCode.OK);
        assertThat(published.out().lines()).contains("  " + unread + ": what else it held is not in this run");
        CommandRun.of("runs", "drop", there, "--article", "good.txt");
        assertThat(CommandRun.of("runs", "list", there).out().lines())
                .last()
                .asString()
                .endsWith(" " + unread);

        CommandRun.of(ArrayUtils.addAll(translate, "--max-error-rate", "0.1"));

        assertThat(CommandRun.of("quarantine", "list", there, "--run", "2024-05-17_main")
                        .out()
                        .lines())
                .anyMatch(line -> line.startsWith("The last attempt at the run was not published; they are in file:/"))
                .contains("An earlier attempt is published, and stays until another one is");
    }

    @Test
    void withoutAPublishedRunTheRunMustBeNamed() {
        CommandRun list = CommandRun.of("quarantine", "list", out + "/nowhere");

        assertThat(list.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(list.err().lines())
                .containsExactly("tolk: there is no published run in " + out
                        + "/nowhere: one that ended above the error rate must be named (--run on the command line)");
    }

    @Test
    void aRunIsNamedByDateAndName() {
        CommandRun list = CommandRun.of("quarantine", "list", out, "--run", "../main");

        assertThat(list.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(list.err())
                .isEqualTo("tolk: a run is named by date and name, like 2024-05-17_main, not '../main'\n");
    }

    @Test
    void aReplayUsesTheColumnsOfItsRunAndLeavesInQuarantineWhatIsStillWrong() {
        CommandRun replay = CommandRun.of("quarantine", "replay", out, "--run", "2024-05-17_main");

        assertThat(replay.exitCode()).as(replay.err()).isEqualTo(ExitCode.OK);
        // The record whose id came twice is alone with it among the replayed.
        assertThat(replay.out()).contains("  1 article: 1 translated");
        List<JsonObject> before = json("--run", "2024-05-17_main");
        String run = replay.out().split(" ")[1];
        assertThat(CommandRun.of("quarantine", "list", out, "--run", run).out())
                .as("a replay has the name that its own replay would have")
                .endsWith("./tolk quarantine replay " + out + " --run " + run + " --run-name NAME\n");
        List<JsonObject> left = json("--run", run);
        assertThat(left)
                .hasSize(before.size() - 1)
                .allSatisfy(record -> assertThat(record.keySet())
                        .containsExactly(
                                "source_uri",
                                "record",
                                "article_id",
                                "stage",
                                "error_class",
                                "message",
                                "format",
                                "raw_bytes"))
                .extracting(record -> record.get("stage").getAsString())
                .doesNotContain("identify");
        assertThat(left)
                .extracting(record -> record.get("article_id").toString())
                .contains("\"tall-9\"", "null");
        // There is no other run to show.
        assertThat(CommandRun.of("show", out).out().lines()).hasSize(1);
    }

    @Test
    void aMessageIsWrappedUnderItselfAndGivesNoCommandsToTheTerminal() {
        StringWriter text = new StringWriter();
        Iterator<QuarantinedRecord> records = List.of(
                        record(
                                "file:/a\u001B[2J.jsonl",
                                0,
                                "the line is not JSON: there is an object that does not end"),
                        record("file:/a\u001B[2J.jsonl", 120, "\u009B31mrødt"),
                        record("file:/b.txt", 0, "the article is empty"))
                .iterator();

        long count = new QuarantineListing(new PrintWriter(text), 60).print(records);

        assertThat(count).isEqualTo(3);
        assertThat(text.toString().lines())
                .containsExactly(
                        "file:/a\uFFFD[2J.jsonl",
                        "  0            read       the line is not JSON: there is an",
                        "                          object that does not end",
                        "  120          read       \uFFFD31mrødt",
                        "file:/b.txt",
                        "  0            read       the article is empty");
    }

    private static QuarantinedRecord record(String uri, long record, String message) {
        return new QuarantinedRecord(uri, record, null, "read", "java.io.IOException", message, "jsonl", null);
    }

    private static List<JsonObject> json(String... flags) {
        List<String> arguments = new ArrayList<>(List.of("quarantine", "list", out, "--json"));
        arguments.addAll(List.of(flags));
        return CommandRun.of(arguments.toArray(String[]::new))
                .out()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }
}
