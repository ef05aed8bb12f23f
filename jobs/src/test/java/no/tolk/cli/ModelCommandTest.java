package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
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
    void infoSaysWhereSentencesAreTranslatedOneByOne() throws IOException {
        assertThat(CommandRun.of("model", "info", model.toString()).out())
                .contains("family       pegasus")
                .doesNotContain("one sentence a call");
        Files.writeString(model.resolve("encoder_model.onnx"), "DynamicQuantizeLinear", StandardOpenOption.APPEND);
        assertThat(CommandRun.of("model", "info", model.toString()).out()).contains("one sentence a call");
    }
}
