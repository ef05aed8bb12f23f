package no.tolk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(builtIn.quantisesDynamically()).isFalse();
        assertThat(ModelBundle.verify(ModelBundle.BUILT_IN)).isEmpty();
    }

    @Test
    void graphsAreFoundInTheRootAndInTheirFolder() {
        assertThat(open(bundle).decoderWithPast()).isPresent();
        ModelBundle inFolder = open(FIXTURES.resolve("marian"));
        assertThat(inFolder.decoder().toString()).endsWith("onnx/decoder_model_merged.onnx");
        assertThat(inFolder.decoderWithPast()).isEmpty();
    }

    @Test
    void theMostPreciseDecoderIsTakenWhetherItIsOneGraphOrTwo() throws IOException {
        Path pair = bundle.resolve("decoder_model.onnx");
        Files.copy(pair, bundle.resolve("decoder_model_merged_quantized.onnx"));
        assertThat(open(bundle).decoder()).isEqualTo(pair);
        assertThat(open(bundle).decoderWithPast()).isPresent();
        Path merged = Files.copy(pair, bundle.resolve("decoder_model_merged.onnx"));
        assertThat(open(bundle).decoder()).isEqualTo(merged);
        assertThat(open(bundle).decoderWithPast()).isEmpty();
    }

    @Test
    void weightsBesideAGraphAreOfTheBundleWhateverTheirName() throws IOException {
        Path weights = Files.writeString(bundle.resolve("encoder.weights"), "1");
        String before = open(bundle).fingerprint();
        Files.writeString(
                bundle.resolve("encoder_model.onnx"),
                "\n\blocation\u0012\u000Fencoder.weights\n\blocation\u0012\u0004gone\n\blocation\u0012\n../outside",
                StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("outside"), "1");
        ModelBundle withWeights = open(bundle);
        assertThat(withWeights.files()).containsKey("encoder.weights").doesNotContainKeys("gone", "../outside");
        assertThat(withWeights.fingerprint()).isNotEqualTo(before);
        Files.writeString(weights, "2");
        assertThat(open(bundle).fingerprint()).isNotEqualTo(withWeights.fingerprint());
    }

    @Test
    void anArchiveIsReleasedWithItsBundle() throws IOException {
        ModelBundle archived = open(zipped(new byte[0]));
        FileSystem archive = archived.encoder().getFileSystem();
        archived.close();
        assertThat(archive.isOpen()).isFalse();
        open(bundle).close();
        ModelBundle builtIn = ModelBundle.open(ModelBundle.BUILT_IN);
        builtIn.close();
        assertThat(builtIn.encoder()).exists();
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
    void anArchiveWithAWayOutOfItIsRefused() throws IOException {
        Path archive = folder.resolve("model.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("../config.json"));
        }
        assertFault(archive, "is not a zip archive of a model bundle", "'..'");
    }

    @Test
    void anArchiveThatUnpacksToManyTimesItsSizeIsRefusedBeforeItIsRead() throws IOException {
        Path archive = zipped(new byte[8 << 20]);
        assertFault(archive, "encoder_model.onnx", "more than 100 times its size");
    }

    @Test
    void anArchiveThatHoldsMoreThanItSaysIsRefused() throws IOException {
        byte[] graph = new byte[1 << 16];
        new Random(1).nextBytes(graph);
        Path archive = zipped(graph);
        byte[] bytes = Files.readAllBytes(archive);
        replaceLast(bytes, littleEndian(graph.length), littleEndian(1_000));
        assertFault(Files.write(archive, bytes), "encoder_model.onnx is longer than its archive says");
    }

    @ParameterizedTest
    @CsvSource({
        "config.json, vocab_size, 0",
        "config.json, decoder_attention_heads, 0",
        "config.json, decoder_attention_heads, 5",
        "config.json, d_model, -32",
        "config.json, max_position_embeddings, 1",
        "config.json, eos_token_id, 110",
        "generation_config.json, decoder_start_token_id, -1",
        "generation_config.json, forced_eos_token_id, 4000000000",
        "generation_config.json, bad_words_ids, [[110]]",
        "generation_config.json, bad_words_ids, [1]",
        "config.json, vocab_size, 1e999999999",
    })
    void settingsThatNoModelCanHaveAreToldByName(String file, String name, String value) throws IOException {
        JsonObject settings =
                JsonParser.parseString(Files.readString(bundle.resolve(file))).getAsJsonObject();
        settings.add(name, JsonParser.parseString(value));
        Files.writeString(bundle.resolve(file), settings.toString());
        assertFault(bundle, "config.json");
    }

    @Test
    void aTokenizerThatIsNotTheModelsIsToldWithTheTokenThatTheModelLacks() throws IOException {
        replace("tokenizer.json", "\"added_tokens\": [", "\"added_tokens\": [{\"id\": 110, \"content\": \"x\"},");
        assertThatThrownBy(() -> open(bundle).tokenizer())
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("has the token 110, and the model 110 tokens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"model\": null}",
                "{\"model\": {\"vocab\": 1}}",
                "{\"model\": {\"type\": \"Unigram\", \"vocab\": [[]]}}",
                "{\"model\": {\"type\": \"Unigram\", \"vocab\": []}, \"added_tokens\": [1]}",
                "{\"model\": {\"type\": \"Unigram\", \"vocab\": []}, \"added_tokens\": [{\"id\": 1}]}",
                "{\"model\": {\"type\": \"Unigram\", \"vocab\": []}, \"added_tokens\": [{\"id\": 1, \"content\": \"\"}]}",
                "{\"model\": {\"type\": \"Unigram\", \"vocab\": []}, \"normalizer\": {\"type\": null}}",
            })
    void whatIsNoTokenizerIsToldWithItsFile(String json) throws IOException {
        Files.writeString(bundle.resolve("tokenizer.json"), json);
        assertThatThrownBy(() -> open(bundle).tokenizer())
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("tokenizer.json");
    }

    @Test
    void aTargetVocabularyOfAnotherKindIsToldWithItsFile() throws IOException {
        Files.writeString(bundle.resolve("target_vocab.json"), "{\"a\": {}}");
        assertThatThrownBy(() -> open(bundle).targetVocabulary())
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("target_vocab.json");
    }

    @Test
    void aDamagedFileIsToldBeforeItIsUsed() throws IOException {
        Files.writeString(
                bundle.resolve("SHA256SUMS"),
                "0".repeat(64) + "  README.md\n" + "0".repeat(64) + " *./tokenizer.json\nnonsense\n");
        assertFault(bundle, bundle + "/tokenizer.json is damaged", "Get the model anew", "tolk model verify");
        Files.writeString(bundle.resolve("SHA256SUMS"), "0".repeat(64) + "  README.md\n");
        assertThat(open(bundle).fingerprint()).isNotEmpty();
    }

    @Test
    void aListOfSumsThatIsNoneIsTold() throws IOException {
        Files.write(bundle.resolve("SHA256SUMS"), new byte[] {(byte) 0xFF});
        assertFault(bundle, "SHA256SUMS is no list of sums in UTF-8");
    }

    @Test
    void verificationTellsWhatIsMissingChangedOrOutside() throws IOException {
        Files.writeString(
                bundle.resolve("SHA256SUMS"),
                "0".repeat(64) + "  config.json\n" + "0".repeat(64) + "  gone.json\n" + "0".repeat(64)
                        + "  ../../secret\nnonsense\n");
        assertThat(ModelBundle.verify(bundle.toString()))
                .containsExactly(
                        "config.json: its content does not have the listed sum",
                        "gone.json: missing",
                        "SHA256SUMS line 3: ../../secret is outside of the bundle",
                        "SHA256SUMS line 4: not 'SUM  FILE'");
    }

    @Test
    void aBundleWithoutChecksumsCannotBeVerified() {
        assertThatThrownBy(() -> ModelBundle.verify(bundle.toString()))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("has no SHA256SUMS");
    }

    /** The bundle as an archive, with another encoder. */
    private Path zipped(byte[] encoder) throws IOException {
        Files.write(bundle.resolve("encoder_model.onnx"), encoder);
        Path archive = folder.resolve("model.zip");
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            copy(bundle, zip.getPath("/"));
        }
        return archive;
    }

    private void replace(String file, String old, String now) throws IOException {
        String content = Files.readString(bundle.resolve(file));
        assertThat(content).contains(old);
        Files.writeString(bundle.resolve(file), content.replace(old, now));
    }

    private static byte[] littleEndian(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    /** The last one is in the archive's directory, which is what readers go by. */
    private static void replaceLast(byte[] bytes, byte[] old, byte[] now) {
        int at = bytes.length - old.length;
        while (!Arrays.equals(bytes, at, at + old.length, old, 0, old.length)) {
            at--;
        }
        System.arraycopy(now, 0, bytes, at, now.length);
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
