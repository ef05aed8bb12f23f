package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

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

    private Path config(String content) throws IOException {
        return config(content, StandardCharsets.UTF_8);
    }

    private Path config(String content, Charset encoding) throws IOException {
        return Files.writeString(folder.resolve("tolk.properties"), content + "\n", encoding);
    }

    /** The value of a flag of {@code tolk translate}. */
    private static Object value(String flag, Path file, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("translate", "in", "-o", "out", "--config", file.toString()), Stream.of(more))
                .toArray(String[]::new);
        CommandLine tolk = Main.commandLine();
        ConfigFile.named(tolk, arguments).ifPresent(tolk::setDefaultValueProvider);
        tolk.parseArgs(arguments);
        return tolk.getSubcommands()
                .get("translate")
                .getCommandSpec()
                .findOption(flag)
                .getValue();
    }

    /** What a command says that ends with such a file. */
    private static String refused(Path file) {
        CommandRun run = CommandRun.of("translate", "in", "-o", "out", "--config=" + file);
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        return run.err().strip();
    }
}
