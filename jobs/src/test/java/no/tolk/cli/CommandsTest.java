package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need no Spark. */
class CommandsTest {
    private static final Path BUNDLE = Path.of("../models/nb-en");

    @TempDir
    private Path folder;

    @Test
    void linesKeepTheirOrderAndEmptyOnesStayEmpty() {
        CommandRun run = CommandRun.withInput("Det er mandag i dag.\n\n2–1\nDet er tirsdag i dag.\n", "lines");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("Monday");
        assertThat(lines.get(1)).isEmpty();
        assertThat(lines.get(2)).isEqualTo("2–1");
        assertThat(lines.get(3)).contains("Tuesday");
    }

    @Test
    void aLineEndsWithALineFeedAndNothingElse() {
        CommandRun run = CommandRun.withInput("\n2–1\r\n1\r2\u20283\n\n14.30", "lines");
        assertThat(run.out()).isEqualTo("\n2–1\n1 2 3\n\n14.30\n");
    }

    /** As somebody who types reads a line's translation before the next one is typed. */
    @Test
    void linesAreTranslatedWhenNoMoreComeForNow() {
        StringWriter out = new StringWriter();
        Iterator<String> typed =
                List.of("Det er mandag i dag.\n", "Det er tirsdag i dag.\n").iterator();
        List<String> seen = new ArrayList<>();
        InputStream keyboard = new InputStream() {
            @Override
            public int read(byte[] bytes, int from, int length) {
                seen.add(out.toString());
                if (!typed.hasNext()) {
                    return -1;
                }
                byte[] line = typed.next().getBytes(StandardCharsets.UTF_8);
                System.arraycopy(line, 0, bytes, from, line.length);
                return line.length;
            }

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }
        };
        InputStream before = System.in;
        System.setIn(keyboard);
        try {
            Main.run(new PrintWriter(out, true), new PrintWriter(Writer.nullWriter()), "lines");
        } finally {
            System.setIn(before);
        }
        assertThat(seen).hasSize(3);
        assertThat(seen.get(0)).isEmpty();
        assertThat(seen.get(1)).contains("Monday").hasLineCount(1);
        assertThat(seen.get(2)).startsWith(seen.get(1)).contains("Tuesday").hasLineCount(2);
    }

    @Test
    void linesThatAreNotUtf8AreRefused() {
        byte[] latin1 = "Rådhuset er åpent.\n".getBytes(StandardCharsets.ISO_8859_1);
        CommandRun run = CommandRun.withInput(latin1, "lines");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("tolk: standard input is not in UTF-8: convert it first\n");
    }

    @Test
    void aLineIsSplitBetweenItsSentencesWhateverItsCharacters() {
        CommandRun run = CommandRun.withInput("🎉 Det er 🎂 i dag! Det er tirsdag i dag.\n", "lines");
        assertThat(run.out()).contains("🎂").contains("Tuesday");
    }

    @Test
    void aLineOfSeveralSentencesIsTheirTranslationsInOneLine() {
        String together = CommandRun.withInput("Det er mandag i dag. Det er tirsdag i dag.\n", "lines")
                .out();
        String apart = CommandRun.withInput("Det er mandag i dag.\nDet er tirsdag i dag.\n", "lines")
                .out();
        assertThat(together.strip()).isEqualTo(apart.strip().replace("\n", " "));
    }

    @Test
    void oneThreadAndSeveralPrintTheSame() throws Exception {
        String input = Files.readString(Path.of("../data/reference/nb.txt"));
        CommandRun one = CommandRun.withInput(input, "lines", "--threads", "1");
        CommandRun three = CommandRun.withInput(input, "lines", "--threads", "3");
        assertThat(three.out()).isEqualTo(one.out());
        assertThat(one.out().lines()).hasSameSizeAs(input.lines().toList());
    }

    @Test
    void evaluationPrintsScoresAndSpeedAsJson() throws Exception {
        Path nb = firstLines("nb.txt");
        Path en = firstLines("en.txt");
        Path output = folder.resolve("hypotheses.txt");
        CommandRun run = CommandRun.of(
                "evaluate",
                "--source",
                nb.toString(),
                "--reference",
                en.toString(),
                "--json",
                "--output",
                output.toString());
        JsonObject figures = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(figures.get("lines").getAsInt()).isEqualTo(30);
        assertThat(figures.get("bleu").getAsDouble()).isBetween(1.0, 100.0);
        assertThat(figures.get("chrf").getAsDouble()).isBetween(20.0, 100.0);
        assertThat(figures.get("words_per_second").getAsDouble()).isPositive();
        assertThat(Files.readAllLines(output)).hasSize(30);
    }

    @Test
    void aReferenceOfAnotherLengthIsWrongUsage() throws Exception {
        Path nb = firstLines("nb.txt");
        Path en = Files.writeString(folder.resolve("short.txt"), "One line.\n");
        CommandRun run = CommandRun.of("evaluate", "--source", nb.toString(), "--reference", en.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("has 30 lines").contains("has 1;");
    }

    @Test
    void aSummaryIsPrintedInBothLanguages() {
        CommandRun run =
                CommandRun.of("summarize", "../data/articles/budsjett-i-kommunestyret.txt", "--summary-sentences", "2");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines().filter(line -> line.startsWith("  "))).hasSize(4);
    }

    @Test
    void aSummaryHasNoMoreWordsThanAreAskedFor() {
        CommandRun run =
                CommandRun.of("summarize", "../data/articles/budsjett-i-kommunestyret.txt", "--summary-words", "40");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        String norwegian = run.out().split("\\R\\R")[0];
        long words = norwegian
                .lines()
                .filter(line -> line.startsWith("  "))
                .mapToLong(line -> line.strip().split(" ").length)
                .sum();
        assertThat(words).isBetween(20L, 40L);
    }

    @Test
    void summariesAreComparedWithThoseByPeopleBesideSimpleMethods() throws Exception {
        String article = Files.readString(Path.of("../data/articles/budsjett-i-kommunestyret.txt"));
        JsonObject judged = new JsonObject();
        judged.addProperty("article", article);
        JsonArray summaries = new JsonArray();
        summaries.add(article);
        judged.add("own", summaries);
        Path file = Files.writeString(folder.resolve("judged.jsonl"), judged + "\n\n");
        Path output = folder.resolve("summaries.txt");
        String[] command = {
            "evaluate",
            "--summaries=" + file,
            "--summaries-field=own",
            "--summary-words=60",
            "--output=" + output,
            "--json"
        };
        CommandRun run = CommandRun.of(command);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        JsonObject figures = JsonParser.parseString(run.out()).getAsJsonObject();
        assertThat(figures.get("articles").getAsInt()).isEqualTo(1);
        assertThat(figures.get("budget").getAsString()).isEqualTo("60 words");
        for (String system : List.of("tolk", "lead", "lex_rank")) {
            JsonObject rouge = figures.getAsJsonObject(system);
            assertThat(rouge.get("one").getAsDouble()).as(system).isBetween(10.0, 90.0);
            assertThat(rouge.get("two").getAsDouble()).as(system).isBetween(10.0, 90.0);
            assertThat(rouge.get("longest").getAsDouble()).as(system).isBetween(10.0, 90.0);
        }
        assertThat(Files.readAllLines(output)).singleElement().satisfies(line -> assertThat(line.split(" "))
                .hasSizeBetween(30, 60));
    }

    @Test
    void anArticleInAnotherLanguageHasNoSummary() {
        CommandRun run = CommandRun.of("summarize", "../data/articles/ferry-strike-leaves-islanders-stranded.txt");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("in en, not in Norwegian");
    }

    @Test
    void modelInfoNamesFamilyAndFingerprint() {
        assertThat(CommandRun.of("model", "info").out())
                .contains("pegasus")
                .containsPattern("fingerprint\\s+[0-9a-f]{64}");
    }

    @Test
    void theBuiltInModelHasTheListedChecksums() {
        assertThat(CommandRun.of("model", "verify").exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void aChangedFileFailsVerification() throws Exception {
        copy(BUNDLE, folder);
        Files.writeString(folder.resolve("config.json"), Files.readString(folder.resolve("config.json")) + " ");
        CommandRun run = CommandRun.of("model", "verify", folder.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("config.json: its content does not have the listed sum");
    }

    @Test
    void aModelInAZipArchiveIsTheSameModel() throws Exception {
        Path zip = folder.resolve("model.zip");
        try (var archive = FileSystems.newFileSystem(zip, java.util.Map.of("create", "true"))) {
            copy(BUNDLE, Files.createDirectory(archive.getPath("/nb-en")));
        }
        String fromFolder = CommandRun.of("model", "info", BUNDLE.toString()).out();
        String fromZip = CommandRun.of("model", "info", zip.toString()).out();
        assertThat(fingerprint(fromZip)).isEqualTo(fingerprint(fromFolder));
        assertThat(CommandRun.withInput("Hei.\n", "lines", "--model", zip.toString())
                        .out())
                .isEqualTo(CommandRun.withInput("Hei.\n", "lines").out());
    }

    private static String fingerprint(String info) {
        return info.lines()
                .filter(line -> line.startsWith("fingerprint"))
                .findFirst()
                .orElseThrow();
    }

    private Path firstLines(String name) throws Exception {
        List<String> lines = Files.readAllLines(Path.of("../data/reference", name));
        return Files.write(folder.resolve(name), lines.subList(0, 30));
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(path -> !path.toString().contains("target")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
