package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import no.tolk.FakeHub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {
    private static final Path MODEL = Path.of("../models/src/test/resources/no/tolk/translate/pegasus");

    @TempDir
    private Path model;

    @BeforeEach
    void copyAModel() throws IOException {
        try (Stream<Path> files = Files.list(MODEL)) {
            for (Path file : files.toList()) {
                Files.copy(file, model.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void verifyNamesAllDamagedFilesOfAModelThatIsNotOpened() throws IOException {
        String wrong = "0".repeat(64);
        Files.writeString(model.resolve("SHA256SUMS"), wrong + "  config.json\n" + wrong + "  tokenizer.json\n");
        CommandRun verified = CommandRun.of("model", "verify", model.toString());
        assertThat(verified.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(verified.out()).contains("config.json: its content", "tokenizer.json: its content");
        CommandRun opened = CommandRun.of("model", "info", model.toString());
        assertThat(opened.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(opened.err()).startsWith("tolk: " + model + "/config.json is damaged");
    }

    @Test
    void fetchMakesAFolderOfAModelOnAHubAndTellsWhatItIs() throws IOException {
        Path fetched = model.resolve("fetched");
        try (FakeHub hub = new FakeHub().with(MODEL)) {
            CommandRun run =
                    CommandRun.of("model", "fetch", FakeHub.MODEL, "--hub", hub.address(), "-o", fetched.toString());
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.err()).contains("encoder_model.onnx: ");
            assertThat(run.out())
                    .contains("commit       " + FakeHub.COMMIT, "licence      apache-2.0", "family       pegasus")
                    .endsWith("use          ./tolk translate IN -o OUT --model " + fetched + "\n");
        }
        assertThat(CommandRun.of("model", "verify", fetched.toString()).exitCode())
                .isZero();
    }

    @Test
    void fetchSaysWhatItCannotDo() {
        CommandRun name = CommandRun.of("model", "fetch", "opus-mt");
        assertThat(name.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(name.err()).contains("'opus-mt' is no model's name: give ORG/NAME");
        CommandRun place = CommandRun.of("model", "fetch", "org/name", "--hub", "nowhere");
        assertThat(place.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(place.err()).contains("'nowhere' is no address of a hub");
        CommandRun hub = CommandRun.of("model", "fetch", "org/name", "--hub", "http://127.0.0.1:1", "-o", "" + model);
        assertThat(hub.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(hub.err())
                .startsWith("tolk: cannot reach http://127.0.0.1:1")
                .hasLineCount(1);
    }

    @Test
    void infoSaysWhereSentencesAreTranslatedOneByOne() throws IOException {
        assertThat(CommandRun.of("model", "info", model.toString()).out())
                .contains("family       pegasus")
                .doesNotContain("one sentence a call");
        Files.writeString(model.resolve("encoder_model.onnx"), "DynamicQuantizeLinear", StandardOpenOption.APPEND);
        assertThat(CommandRun.of("model", "info", model.toString()).out()).contains("one sentence a call");
    }
}
