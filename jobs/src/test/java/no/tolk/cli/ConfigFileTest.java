package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.tolk.read.ArticleColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ConfigFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"dry-run", "no-reuse", "overwrite"})
    void aFlagThatIsTypedCountsWhateverTheFileSays(String name) throws IOException {
        String flag = "--" + name;
        assertThat(value(flag, config("beam=2"))).isEqualTo(false);
        assertThat(value(flag, config(name + "=true"))).isEqualTo(true);
        assertThat(value(flag, config(name + "=true"), flag)).isEqualTo(true);
        assertThat(value(flag, config(name + "=false"), flag)).isEqualTo(true);
        assertThat(value(flag, config(name + "=true"), flag + "=false")).isEqualTo(false);
    }

    @Test
    void isReadInUtf8() throws IOException {
        assertThat(value("--text-column", config("text-column=brødtekst"))).isEqualTo("brødtekst");

        assertThat(refused(config("text-column=brødtekst", StandardCharsets.ISO_8859_1)))
                .endsWith("tolk.properties is not in UTF-8: convert it first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bean=4 | the key 'bean', but there is no flag --bean: do you mean beam?",
                "summary-word=9 | do you mean summary-ratio, summary-sentences, summary-words?",
                "xyz=1 | the key 'xyz', but there is no flag --xyz",
                "--beam=4 | the key '--beam'",
                "help=true | the key 'help'",
                "config=other.properties | the key 'config'",
                "threads=2 | the key 'threads'"
            })
    void aKeyThatIsNoFlagIsRefused(String line, String message) throws IOException {
        Path file = config("beam=2\n" + line);
        assertThat(refused(file))
                .startsWith("tolk: --config: " + file + " has the key '")
                .contains(message);
    }

    @Test
    void oneFileMayHaveTheFlagsOfAllCommandsThatTakeOne() throws IOException {
        Path file = config("input-format=jsonl\nrun=2024-05-17_main\nbeam=3");
        assertThat(value("--beam", file)).isEqualTo(3);
    }

    @Test
    void whatIsNoPropertyFileIsRefused() throws IOException {
        Path file = config("glossary=C:\\users\\terms.tsv");
        assertThat(refused(file)).startsWith("tolk: --config: " + file + ": Malformed");
        assertThat(refused(folder)).isEqualTo("tolk: --config: there is no file " + folder);
    }

    @Test
    void everyLineWithASparkSettingCountsAndTypedOnesGoBeforeThem() throws IOException {
        Path file = config("conf=spark.ui.enabled=false\nconf=spark.log.level=INFO\nconf=spark.app.id=a=b");
        SparkFlags flags = (SparkFlags) translate(file, "--conf", "spark.log.level=WARN", "--conf", "spark.task.cpus=1")
                .mixins()
                .get("spark")
                .userObject();
        assertThat(flags.settings())
                .isEqualTo(Map.of(
                        "spark.ui.enabled", "false",
                        "spark.log.level", "WARN",
                        "spark.app.id", "a=b",
                        "spark.task.cpus", "1"));
    }

    @Test
    void theMasterOfTheFileIsUsed() throws IOException {
        SparkFlags flags = (SparkFlags) translate(config("conf=spark.master=local[1]"))
                .mixins()
                .get("spark")
                .userObject();
        assertThat(flags.master()).contains("local[1]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "beam=2;beam=3 | has 'beam' twice: keep one of the lines",
                "keep-columns=a;keep-columns=b | has 'keep-columns' twice: keep one of the lines",
                "conf=spark.a=1;conf=spark.a=2 | has 'spark.a' twice: keep one of the lines",
                "conf=spark.a | has 'conf=spark.a': a Spark setting is written conf=KEY=VALUE"
            })
    void whatCannotAllBeMeantIsRefused(String lines, String message) throws IOException {
        Path file = config(lines.replace(';', '\n'));
        assertThat(refused(file)).isEqualTo("tolk: --config: " + file + " " + message);
    }

    @Test
    void aSettingInTheFileThatComesTooLateIsRefused() throws IOException {
        assertThat(refused(config("conf=spark.driver.memory=4g"))).contains("spark.driver.memory comes too late");
    }

    @Test
    void aFileElsewhereThanOnThisMachineIsRefused() {
        CommandRun run = CommandRun.of("translate", "in", "-o", "out", "--config=s3a://bucket/tolk.properties");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).startsWith("tolk: --config takes the path of a file on this machine, not a URI (s3a:");
    }

    @Test
    void namesOfColumnsAreTakenWithoutBlanksAndAnEmptyOneIsNone() throws IOException {
        ArticleColumns inFile = columns(translate(config("keep-columns=avis, seksjon\ntitle-column=\nid-column= nr ")));
        assertThat(inFile).isEqualTo(new ArticleColumns("nr", "text", null, "date", List.of("avis", "seksjon")));

        ArticleColumns typed = columns(translate(
                config("keep-columns=avis"), "--keep-columns", "", "--title-column", "", "--date-column", " dato"));
        assertThat(typed).isEqualTo(new ArticleColumns(null, "text", null, "dato", List.of()));
    }

    private static ArticleColumns columns(CommandSpec translate) {
        ColumnFlags flags = (ColumnFlags)
                translate.mixins().get("run").mixins().get("columns").userObject();
        return flags.or(ArticleColumns.DEFAULT);
    }

    private Path config(String content) throws IOException {
        return config(content, StandardCharsets.UTF_8);
    }

    private Path config(String content, Charset encoding) throws IOException {
        return Files.writeString(folder.resolve("tolk.properties"), content + "\n", encoding);
    }

    /** The value of a flag of {@code tolk translate}. */
    private static Object value(String flag, Path file, String... more) {
        return translate(file, more).findOption(flag).getValue();
    }

    /** What {@code tolk translate} makes of its arguments. */
    private static CommandSpec translate(Path file, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("translate", "in", "-o", "out", "--config", file.toString()), Stream.of(more))
                .toArray(String[]::new);
        CommandLine tolk = Main.commandLine();
        ConfigFile.named(tolk, arguments).ifPresent(tolk::setDefaultValueProvider);
        tolk.parseArgs(arguments);
        return tolk.getSubcommands().get("translate").getCommandSpec();
    }

    /** What a command says that ends with such a file. */
    private static String refused(Path file) {
        CommandRun run = CommandRun.of("translate", "in", "-o", "out", "--config=" + file);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        return run.err().strip();
    }
}
