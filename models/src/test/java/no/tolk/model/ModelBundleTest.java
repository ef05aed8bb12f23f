package no.tolk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBundleTest {
    private static final Path FIXTURES = Path.of("src/test/resources/no/tolk/translate");

    @TempDir
    private Path folder;

    private Path bundle;

    @BeforeEach
    void copyABundle() throws IOException {
        bundle = Files.createDirectory(folder.resolve("bundle"));
        copy(FIXTURES.resolve("marian-two-vocabularies"), bundle);
    }

    @Test
    void theBuiltInModelIsOnTheClassPath() {
        ModelBundle builtIn = ModelBundle.open(ModelBundle.BUILT_IN);
        assertThat(builtIn.config().family()).isEqualTo(ModelFamily.PEGASUS);
        assertThat(builtIn.verify()).isEmpty();
    }

    @Test
    void graphsAreFoundInTheRootAndInTheirFolder() {
        assertThat(open(bundle).decoderWithPast()).isPresent();
        ModelBundle inFolder = open(FIXTURES.resolve("marian"));
        assertThat(inFolder.decoder().toString()).endsWith("onnx/decoder_model_merged.onnx");
        assertThat(inFolder.decoderWithPast()).isEmpty();
    }

    @Test
    void anArchiveIsTheSameBundleWhetherItsFilesLieAtItsTopOrInAFolder() throws IOException {
        String fingerprint = open(bundle).fingerprint();
        for (String root : new String[] {"/", "/my-model"}) {
            Path archive = folder.resolve("model" + root.length() + ".zip");
            try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
                copy(bundle, Files.createDirectories(zip.getPath(root)));
            }
            assertThat(open(archive).fingerprint()).isEqualTo(fingerprint);
        }
    }

    @Test
    void theFingerprintFollowsWhatDecidesATranslationAndNothingElse() throws IOException {
        String before = open(bundle).fingerprint();
        Files.writeString(bundle.resolve("README.md"), "a card");
        assertThat(open(bundle).fingerprint()).isEqualTo(before);
        Files.writeString(bundle.resolve("tokenizer.json"), Files.readString(bundle.resolve("tokenizer.json")) + "\n");
        assertThat(open(bundle).fingerprint()).isNotEqualTo(before);
    }

    @Test
    void targetPiecesAreThereWhereTheTargetHasItsOwnVocabulary() {
        assertThat(open(bundle).targetVocabulary()).isPresent();
        assertThat(open(FIXTURES.resolve("marian")).targetVocabulary()).isEmpty();
    }

    @Test
    void aPlaceWithoutAModelIsToldWithWhatIsExpected() {
        assertFault(folder.resolve("nothing"), "There is no model at", "builtin");
        assertFault(folder, "has no config.json");
    }

    @Test
    void anUnknownArchitectureIsToldWithTheKnownOnes() throws IOException {
        Files.writeString(bundle.resolve("config.json"), "{\"model_type\": \"llama\", \"vocab_size\": 10}");
        assertFault(bundle, "model_type 'llama'", "pegasus, marian, m2m_100");
    }

    @Test
    void brokenJsonIsToldWithItsFile() throws IOException {
        Files.writeString(bundle.resolve("config.json"), "{\"model_type\": ");
        assertFault(bundle, "config.json is not a JSON object");
        Files.writeString(bundle.resolve("config.json"), "[".repeat(100_000));
        assertFault(bundle, "config.json is not a JSON object");
    }

    @Test
    void missingGraphsAreToldWithHowToExportThem() throws IOException {
        Files.delete(bundle.resolve("decoder_with_past_model.onnx"));
        assertFault(bundle, "without decoder_with_past_model.onnx", "text2text-generation-with-past");
        Files.delete(bundle.resolve("encoder_model.onnx"));
        assertFault(bundle, "no encoder_model.onnx", "optimum-cli export onnx");
    }

    @Test
    void aMissingTokenizerIsToldWithHowToWriteIt() throws IOException {
        Files.delete(bundle.resolve("tokenizer.json"));
        assertFault(bundle, "has no tokenizer.json", "tokenizer_json.py");
    }

    @Test
    void aFileThatIsNoArchiveIsTold() throws IOException {
        assertFault(Files.writeString(folder.resolve("model.zip"), "not a zip"), "is not a zip archive");
    }

    @Test
    void verificationTellsWhatIsMissingChangedOrOutside() throws IOException {
        Files.writeString(
                bundle.resolve("SHA256SUMS"),
                "0".repeat(64) + "  config.json\n" + "0".repeat(64) + "  gone.json\n" + "0".repeat(64)
                        + "  ../../secret\nnonsense\n");
        assertThat(open(bundle).verify())
                .containsExactly(
                        "config.json: its content does not have the listed sum",
                        "gone.json: missing",
                        "SHA256SUMS line 3: ../../secret is outside of the bundle",
                        "SHA256SUMS line 4: not 'SUM  FILE'");
    }

    @Test
    void aBundleWithoutChecksumsCannotBeVerified() {
        assertThatThrownBy(() -> open(bundle).verify())
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("has no SHA256SUMS");
    }

    private static void assertFault(Path location, String... parts) {
        assertThatThrownBy(() -> open(location))
                .isInstanceOf(BundleException.class)
                .hasMessageContainingAll(parts);
    }

    private static ModelBundle open(Path location) {
        return ModelBundle.open(location.toString());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
