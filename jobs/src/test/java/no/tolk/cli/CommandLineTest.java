package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    private Path folder;

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        CommandRun run = CommandRun.of("--help");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains(commands()).contains("Exit codes");
    }

    private static String[] commands() {
        return new String[] {
            "translate", "lines", "evaluate", "summarize", "show", "report", "export", "runs", "quarantine", "model"
        };
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItself(String command) {
        CommandRun run = CommandRun.of(command, "--help");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("Usage: tolk " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "replay"})
    void quarantineExplainsWhatCanBeDoneWithIt(String what) {
        CommandRun run = CommandRun.of("quarantine", what, "--help");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("Usage: tolk quarantine " + what).contains("--run=RUN_ID");
        assertThat(CommandRun.of("quarantine").err()).contains("Say what to do: list or replay.");
    }

    @Test
    void versionNamesTolkAndJava() {
        assertThat(CommandRun.of("--version").out()).contains("tolk ", "Java " + System.getProperty("java.version"));
    }

    @Test
    void withoutACommandHelpIsPointedTo() {
        CommandRun run = CommandRun.of();
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("command is missing").contains("See: tolk --help");
    }

    @Test
    void anUnknownFlagIsWrongUsage() {
        CommandRun run = CommandRun.of("translate", "in", "-o", "out", "--bean", "4");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--bean");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://desk:planted@host/news, out, builtin",
        "in, hdfs://desk:planted@host/out, builtin",
        "in, out, hdfs://desk:planted@host/model"
    })
    void aPasswordInALocationIsRefusedAndNotRepeated(String in, String out, String model) {
        CommandRun run = CommandRun.of("translate", in, "-o", out, "--model", model);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .contains("://desk:***@host/", "holds a password", "spark.hadoop")
                .doesNotContain("planted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--beam=0",
                "--repair-beam=-1",
                "--summary-sentences=-1",
                "--summary-words=-1",
                "--summary-ratio=1.5",
                "--max-error-rate=2",
                "--limit=0"
            })
    void aValueOutOfRangeIsWrongUsageAndNamed(String flag) {
        CommandRun run = CommandRun.of("translate", "in", "-o", "out", flag);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(flag.substring(2, flag.indexOf('=')).replace('-', ' '));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spark.driver.memory=4g",
                "spark.driver.extraJavaOptions=-Dx=y",
                "spark.driver.extraClassPath=/jars/*",
                "spark.jars.packages=no.such:jar:1",
                "spark.submit.deployMode=cluster"
            })
    void aSettingThatComesTooLateIsWrongUsageAndTellsWhereItBelongs(String setting) {
        CommandRun run = CommandRun.of("translate", "in", "-o", folder.toString(), "--conf", setting);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .startsWith("tolk: --conf " + setting.substring(0, setting.indexOf('='))
                        + " comes too late, since Java has started: ")
                .contains("give it to spark-submit, in front of the jar or in spark-defaults.conf");
    }

    @Test
    void moreMemoryForTheDriverIsAskedForInTheEnvironment() {
        CommandRun run = CommandRun.of("show", folder.toString(), "--conf", "spark.driver.memory=4g");
        assertThat(run.err()).contains("set JDK_JAVA_OPTIONS=-Xmx4g in the environment of ./tolk, or give it to");
    }

    @Test
    void anArgumentIsNoFileOfArguments() throws Exception {
        Path arguments = Files.writeString(folder.resolve("arguments"), "--version\n");
        assertThat(CommandRun.of("@" + arguments).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines", "translate in -o out"})
    void aGlossaryElsewhereThanOnThisMachineIsWrongUsage(String command) {
        String[] words = (command + " --glossary s3a://key:planted@bucket/terms.tsv").split(" ");
        CommandRun run = CommandRun.withInput("", words);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err())
                .startsWith("tolk: --glossary takes the path of a file on this machine, not a URI (s3a://...): copy")
                .doesNotContain("planted");
    }

    @Test
    void noColumnForTheTextIsWrongUsage() {
        CommandRun run = CommandRun.of("translate", "in", "-o", "out", "--text-column=");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("tolk: --text-column must name a column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"translate in -o out", "summarize in.txt"})
    void twoMeasuresOfASummaryAreWrongUsage(String command) {
        String[] words = (command + " --summary-words 100 --summary-ratio 0.2").split(" ");
        CommandRun run = CommandRun.of(words);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--summary-words and --summary-ratio exclude each other");
    }

    @Test
    void aSummaryFlagGoesBeforeAnotherMeasureInTheConfigFile() throws Exception {
        Path config = Files.writeString(folder.resolve("tolk.properties"), "summary-words=-1\n");
        CommandRun fromFile = CommandRun.of("translate", "in", "-o", "out", "--config", config.toString());
        assertThat(fromFile.err()).contains("summary words must be 0 or more");
        CommandRun flag = CommandRun.of(
                "translate", "in", "-o", "out", "--config", config.toString(), "--summary-sentences", "-2");
        assertThat(flag.err()).contains("summary sentences must be 0 or more").doesNotContain("summary words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "evaluate --source a", "evaluate --summaries a --source b"})
    void anEvaluationNeedsLinesOrSummaries(String command) {
        CommandRun run = CommandRun.of(command.split(" "));
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--source", "--summaries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"article\": \"Tekst.\"}",
                "{\"summaries\": [\"Tekst.\"]}",
                "{\"article\": 1, \"summaries\": []}",
                "{\"article\": \"Tekst.\", \"summaries\": \"Tekst.\"}",
                "{\"article\": \"Tekst.\", \"summaries\": null}"
            })
    void aLineWithoutAnArticleAndSummariesIsNamed(String line) throws Exception {
        Path file = Files.writeString(
                folder.resolve("judged.jsonl"),
                "{\"article\": \"Tekst.\", \"summaries\": [\"Tekst.\"]}\n" + line + "\n");
        CommandRun run = CommandRun.of("evaluate", "--summaries", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).startsWith("tolk: " + file + ", line 2: not a JSON object with a string \"article\"");
    }

    @Test
    void whatIsEvaluatedIsNotTranslatedWhereTheOutputCannotBeWritten() {
        Path output = folder.resolve("missing/en.txt");
        CommandRun run = CommandRun.of(
                "evaluate",
                "--source",
                "../data/reference/nb.txt",
                "--reference",
                "../data/reference/en.txt",
                "--model",
                "no/such/model",
                "--output",
                output.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .isEqualTo("tolk: cannot write " + output + ": there is no folder " + output.getParent() + "\n");
    }

    @Test
    void aFolderIsNoText() {
        CommandRun run = CommandRun.of("summarize", folder.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).isEqualTo("tolk: " + folder + ": Is a directory\n");
    }

    @Test
    void aLocationThatIsNoneIsNamed() {
        CommandRun empty = CommandRun.of("show", "");
        CommandRun noHost = CommandRun.of("show", "hdfs://no.such.host.invalid/out");
        assertThat(List.of(empty.exitCode(), noHost.exitCode())).containsOnly(ExitCode.FAILED);
        assertThat(empty.err()).startsWith("tolk: '' is no folder's location").hasLineCount(1);
        assertThat(noHost.err()).contains("'hdfs://no.such.host.invalid/out'").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines", "evaluate"})
    void noThreadsAreWrongUsage(String command) {
        CommandRun run = CommandRun.of(command, "--threads", "0");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("threads must be 1 or more, not 0");
    }

    @Test
    void aModelThatIsNotThereIsToldInOneLine() {
        CommandRun run = CommandRun.withInput("Hei.\n", "lines", "--model", "/nowhere");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("tolk: There is no model at '/nowhere'");
    }

    @Test
    void aModelOfAHubIsNotDownloaded() {
        CommandRun run = CommandRun.withInput("Hei.\n", "lines", "--model", "hf:Helsinki-NLP/opus-mt-nb-en");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("'tolk model fetch ORG/NAME'");
    }

    @Test
    void aFileThatIsNotThereIsToldInOneLine() {
        CommandRun run = CommandRun.of("summarize", "/nowhere.txt");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err().lines()).containsExactly("tolk: /nowhere.txt: there is no such file");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws Exception {
        Path latin1 = Files.write(folder.resolve("latin1.txt"), "Rådhuset\n".getBytes(StandardCharsets.ISO_8859_1));
        String file = latin1.toString();
        assertThat(CommandRun.of("summarize", file).err())
                .isEqualTo("tolk: " + file + " is not in UTF-8: convert it first\n");
        assertThat(CommandRun.of("evaluate", "--source", file, "--reference", file)
                        .err())
                .isEqualTo("tolk: " + file + " is not in UTF-8: convert it first\n");
    }

    @Test
    void aConfigFileThatIsNotThereIsWrongUsage() {
        CommandRun run = CommandRun.of("translate", "in", "-o", "out", "--config", "/nowhere.properties");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("/nowhere.properties");
    }

    @Test
    void flagsGoBeforeTheConfigFileAndTheConfigFileBeforeDefaults() throws Exception {
        Path config = Files.writeString(folder.resolve("tolk.properties"), "beam=0\n");
        CommandRun fromFile = CommandRun.of("translate", "in", "-o", "out", "--config", config.toString());
        assertThat(fromFile.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(fromFile.err()).contains("beam must be 1 to");
        CommandRun flag = CommandRun.of(
                "translate", "/nowhere", "-o", folder.toString(), "--config", config.toString(), "--beam", "2");
        assertThat(flag.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(flag.err()).contains("/nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "translate --help", "model info"})
    void outputThatDoesNotArriveIsAFailureToldInOneLine(String command) throws Exception {
        Writer full = Writer.nullWriter();
        full.close();
        StringWriter err = new StringWriter();

        int exitCode = Main.run(new PrintWriter(full, true), new PrintWriter(err, true), command.split(" "));

        assertThat(exitCode).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString().lines())
                .containsExactly("tolk: standard output cannot be written: is the disk full, or the reader gone?");
    }

    @Test
    void aClusterWithoutSparkSubmitIsWrongUsageAndTellsHow() {
        CommandRun run = CommandRun.of(
                "translate", "../data/articles", "-o", folder.toString(), "--master", "spark://somewhere:7077");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("SPARK_HOME").contains("spark-submit --master spark://somewhere:7077");
    }
}
