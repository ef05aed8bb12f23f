package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.tolk.runs.HandmadeRuns;
import no.tolk.runs.HandmadeRuns.Article;
import no.tolk.runs.HandmadeRuns.Pair;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final Pair FIRE = new Pair("Brannen er slukket.", "The fire is out.");
    private static final Pair GAME = new Pair("Laget vant 3–1.", "The team won.", "numbers");

    @TempDir
    private static Path published;

    @TempDir
    private Path folder;

    @BeforeAll
    static void publishRuns() {
        HandmadeRuns runs = new HandmadeRuns(published);
        runs.publish("2024-05-17_main", "model", List.of(Article.of("fire", FIRE)));
        runs.publish("2024-05-18_main", "model", List.of(Article.of("fire", FIRE), Article.of("game", GAME)));
    }

    @Test
    void theNewestRunIsWrittenIntoOneFileAndNothingBesideIt() throws IOException {
        Path page = folder.resolve("new folder").resolve("report.html");
        CommandRun run = report(page);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).isEqualTo("Wrote " + page + ": 2 articles of run 2024-05-18_main\n");
        assertThat(page).content().contains("Run 2024-05-18_main");
        try (Stream<Path> files = Files.list(page.getParent())) {
            assertThat(files).containsExactly(page);
        }
    }

    @Test
    void anotherRunCanBeNamedAndReplacesAnEarlierReport() throws IOException {
        Path page = Files.writeString(folder.resolve("report.html"), "what was there before");
        CommandRun run = report(page, "--run", "2024-05-17_main");
        assertThat(run.out()).contains("1 article of run 2024-05-17_main");
        assertThat(page).content().startsWith("<!doctype html>").doesNotContain("what was there before");
    }

    @Test
    void aLimitIsSaid() {
        CommandRun run = report(folder.resolve("report.html"), "--limit", "1");
        assertThat(run.out())
                .contains("1 of 2 articles, those with the most flagged sentences, of run 2024-05-18_main");
    }

    @Test
    void aRunThatIsNotThereIsNamed() {
        CommandRun run = report(folder.resolve("report.html"), "--run", "2024-05-19_main");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).startsWith("tolk: there is no published run 2024-05-19_main in ");
    }

    @Test
    void aRunWhoseRowsWereRemovedIsNamed() throws IOException {
        Path out = folder.resolve("out");
        new HandmadeRuns(out).publish("2024-05-17_main", "model", List.of(Article.of("fire", FIRE)));
        Path rows = out.resolve("sentences/run_date=2024-05-17/run=main");
        FileUtils.deleteDirectory(rows.toFile());

        CommandRun run = CommandRun.of(
                "report", out.toString(), "-o", folder.resolve("report.html").toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .startsWith("tolk: the rows in ")
                .contains(rows.toString(), "are not there")
                .hasLineCount(1);
    }

    @Test
    void aFolderIsNoFileToWrite() {
        CommandRun run = report(folder);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).isEqualTo("tolk: " + folder + " is a folder: name a file in it\n");
    }

    @Test
    void aLimitBelowOneIsWrongUsage() {
        CommandRun run = report(folder.resolve("report.html"), "--limit", "0");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--limit must be at least 1, not 0");
    }

    private static CommandRun report(Path page, String... more) {
        Stream<String> arguments = Stream.of("report", published.toString(), "-o", page.toString());
        return CommandRun.of(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }
}
