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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
    private static final Pair FIRE = new Pair("Brannen er slukket.", "The fire is out.");
    private static final Pair GAME = new Pair("Laget vant 3–1.", "The team won.", "numbers");
    private static final Pair NAME = new Pair("Runa Bøthun", "Runa Bøthun");
    private static final Pair UNTRANSLATED = new Pair("Strejken fortsætter.", null);

    @TempDir
    private static Path folder;

    private static String out;

    @BeforeAll
    static void publishRuns() {
        out = folder.resolve("out").toString();
        HandmadeRuns runs = new HandmadeRuns(Path.of(out));
        runs.publish("2024-05-17_main", "model", List.of(Article.of("old", FIRE)));
        runs.publish(
                "2024-05-18_main",
                "model",
                List.of(Article.of("b", FIRE, GAME), Article.of("a", FIRE, NAME, UNTRANSLATED)));
    }

    @Test
    void pairsComeByArticleAndPlaceFromTheNewestRunWithoutWhatWasNotTranslated() {
        assertThat(pairs())
                .containsExactly("a 0 Brannen er slukket.", "b 0 Brannen er slukket.", "b 1 Laget vant 3–1.");
        assertThat(pairs("--run", "2024-05-17_main")).containsExactly("old 0 Brannen er slukket.");
    }

    @Test
    void pairsAreChosenByFlagsScoresAndKinds() {
        assertThat(pairs("--exclude-flagged"))
                .noneMatch(pair -> pair.startsWith("b 1"))
                .hasSize(2);
        assertThat(pairs("--flags", "names,numbers")).containsExactly("b 1 Laget vant 3–1.");
        assertThat(pairs("--min-score", "-0.5")).hasSize(3);
        assertThat(pairs("--min-score", "-0.4")).isEmpty();
        assertThat(pairs("--kinds", "lead,body")).hasSize(3);
        assertThat(pairs("--kinds", "headline")).isEmpty();
        assertThat(pairs("--distinct")).containsExactly("a 0 Brannen er slukket.", "b 1 Laget vant 3–1.");
    }

    @Test
    void aTranslationMemoryHasEachPairOnceAndMarkdownAllThatIsInEnglish() {
        assertThat(export("--format", "tmx").out().lines().filter(line -> line.startsWith("<tu ")))
                .containsExactly("<tu tuid=\"a#0\">", "<tu tuid=\"b#1\">");
        assertThat(export("--format", "markdown").out())
                .contains("# a\n", "# b\n", "Brannen er slukket. Runa Bøthun\n")
                .doesNotContain("Strejken");
    }

    @Test
    void aFileIsWrittenWholeOverWhatWasThereAndNothingBesideIt() throws IOException {
        Path file =
                Files.writeString(Files.createDirectory(folder.resolve("files")).resolve("pairs.jsonl"), "old");

        CommandRun run = export("--format", "jsonl", "-o", file.toString());

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).isEqualTo("3 pairs of run 2024-05-18_main are in " + file + "\n");
        assertThat(Files.readString(file)).isEqualTo(export("--format", "jsonl").out());
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileStaysAsItWasWhereNothingCanBeExported() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.tsv"), "old");

        CommandRun run = export("--format", "tsv", "-o", file.toString(), "--run", "2024-05-19_main");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("there is no published run 2024-05-19_main in ");
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(folder.resolve("kept.tsv.partial")).doesNotExist();
        assertThat(export("--format", "tsv", "-o", folder.toString()).err())
                .isEqualTo("tolk: " + folder + " is a folder: name a file in it\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'', --format",
        "--format xlsx, TSV",
        "--format tsv --kinds text, there is no kind of paragraph 'text'",
        "--format tsv --flags number, there is no flag 'number': there are addresses",
        "--format tsv --min-score high, min-score",
        "--format markdown --distinct, articles would have holes"
    })
    void wrongUsageIsTold(String arguments, String message) {
        CommandRun run = export(
                Stream.of(arguments.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new));
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(message);
    }

    /** Article, sentence and Norwegian of the pairs that are chosen. */
    private static List<String> pairs(String... arguments) {
        CommandRun run = export(Stream.concat(Stream.of("--format", "tsv"), Stream.of(arguments))
                .toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        return run.out()
                .lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cells -> cells[0] + " " + cells[2] + " " + cells[5])
                .toList();
    }

    private static CommandRun export(String... arguments) {
        return CommandRun.of(
                Stream.concat(Stream.of("export", out), Stream.of(arguments)).toArray(String[]::new));
    }
}
