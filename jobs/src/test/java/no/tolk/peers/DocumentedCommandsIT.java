package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who types what the documentation says, in a checkout, line by line, meets no error. */
class DocumentedCommandsIT {
    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\n(.*?)^```$");

    /** The build that this test is a part of, and that a build of the profile runs for itself. */
    private static final Pattern BUILD = Pattern.compile("(?m)^(TOLK_PYTHON=\\S+ )?mvn .*\n");

    @TempDir
    private Path checkout;

    @ParameterizedTest
    @ValueSource(
            strings = {"README.md", "docs/terminal.md", "docs/operate.md", "docs/analyse.md", "docs/object-stores.md"})
    void theCommandsOfAPageWorkOneAfterTheOther(String page) throws Exception {
        for (String name : List.of("tolk", "data", "jobs", "models", "bench")) {
            Files.createSymbolicLink(checkout.resolve(name), Finished.ROOT.resolve(name));
        }
        String commands = commands(Finished.ROOT.resolve(page));
        assertThat(commands).isNotBlank();

        Path programs = SparkInstallation.ofPython().program("spark-submit").getParent();
        String script = "cd '%s'\n%s".formatted(checkout, commands);
        Finished shell = Finished.run(
                Map.of("PATH", programs + ":" + System.getenv("PATH")),
                Finished.NO_INPUT,
                "bash",
                List.of("-euxo", "pipefail", "-c", script));

        assertThat(shell.exitCode()).as(shell.err()).isZero();
        assertThat(shell.err()).doesNotContain("Exception");
    }

    private static String commands(Path page) throws IOException {
        Stream<String> blocks = SHELL.matcher(Files.readString(page)).results().map(block -> block.group(1));
        return BUILD.matcher(blocks.collect(Collectors.joining())).replaceAll("");
    }
}
