package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import no.tolk.check.Flag;
import no.tolk.model.BundleException;
import no.tolk.model.ModelBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles whose settings can be read, and whose graphs or tokenizers are made to do harm. */
class HostileBundleTest {
    private static final Path FIXTURE = Path.of("src/test/resources/no/tolk/translate/pegasus");
    private static final String ENCODER = "encoder_model.onnx";
    private static final String DECODER = "decoder_model_merged.onnx";

    @TempDir
    private Path folder;

    private Path bundle;

    @BeforeEach
    void copyABundle() throws IOException {
        bundle = Files.createDirectory(folder.resolve("bundle"));
        try (Stream<Path> files = Files.list(FIXTURE)) {
            for (Path file : files.toList()) {
                Files.copy(file, bundle.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aGraphThatIsNoneIsToldWithItsFile() throws IOException {
        Files.writeString(bundle.resolve(ENCODER), "not a graph");
        assertFault("encoder_model.onnx is not an ONNX graph");
        Files.write(bundle.resolve(ENCODER), new byte[0]);
        assertFault("encoder_model.onnx is not an ONNX graph");
    }

    @Test
    void aGraphThatWasCutOffIsTold() throws IOException {
        byte[] whole = Files.readAllBytes(FIXTURE.resolve(DECODER));
        for (int length : new int[] {whole.length - 1, whole.length / 2, 1_000, 10}) {
            Files.write(bundle.resolve(DECODER), Arrays.copyOf(whole, length));
            assertFault("decoder_model_merged.onnx is not an ONNX graph");
        }
    }

    @Test
    void aGraphThatDoesSomethingElseIsToldBeforeAnythingIsTranslated() throws IOException {
        Files.copy(bundle.resolve(ENCODER), bundle.resolve("other"));
        Files.delete(bundle.resolve(ENCODER));
        Files.copy(bundle.resolve(DECODER), bundle.resolve(ENCODER));
        assertFault("loads but does not translate", "Optimum");
        Files.delete(bundle.resolve(ENCODER));
        Files.copy(bundle.resolve("other"), bundle.resolve(ENCODER));
        Files.delete(bundle.resolve(DECODER));
        Files.copy(bundle.resolve("other"), bundle.resolve(DECODER));
        assertFault("loads but does not translate", "Optimum");
        Files.write(bundle.resolve(DECODER), OnnxFile.constant("logits"));
        assertFault("loads but does not translate", "Optimum");
    }

    @Test
    void settingsOfAnotherModelAreToldBeforeAnythingIsTranslated() throws IOException {
        Path config = bundle.resolve("config.json");
        Files.writeString(config, Files.readString(config).replace("\"d_model\": 32", "\"d_model\": 64"));
        assertFault("loads but does not translate", "config.json");
    }

    @Test
    void weightsAreReadFromTheBundleAlone() throws IOException {
        Files.write(folder.resolve("secret"), new byte[16]);
        for (String location : List.of("../secret", folder.resolve("secret").toString(), "nothing")) {
            Files.write(bundle.resolve(ENCODER), OnnxFile.withExternalWeights("last_hidden_state", location));
            assertFault("encoder_model.onnx is not an ONNX graph");
        }
        Files.write(bundle.resolve("weights"), new byte[16]);
        Files.write(bundle.resolve(ENCODER), OnnxFile.withExternalWeights("last_hidden_state", "weights"));
        assertFault("loads but does not translate");
        assertThat(ModelBundle.open(bundle.toString()).files()).containsKey("weights");
    }

    @Test
    void aSentenceOnWhoseTokensTheEncoderFailsTakesNoOtherWithIt() throws IOException {
        spoilEmbedding("<0xD0>");
        assertFailsAlone("Дом");
    }

    @Test
    void anEncoderWithoutNumbersIsToldBeforeAnythingIsTranslated() throws IOException {
        spoilEmbedding(".");
        assertFault(bundle.toString(), "loads but does not translate", "NaN");
    }

    @Test
    void sentencesDoNotShareTheScalesOfAGraphThatQuantisesDynamically() throws IOException {
        byte[] operator = "DynamicQuantizeLinear".getBytes(StandardCharsets.US_ASCII);
        // As the name of the graph's producer, which changes nothing that it computes.
        Files.write(
                bundle.resolve(ENCODER), new byte[] {2 << 3 | 2, (byte) operator.length}, StandardOpenOption.APPEND);
        Files.write(bundle.resolve(ENCODER), operator, StandardOpenOption.APPEND);
        try (Translator translator = open()) {
            List<String> sentences = Collections.nCopies(3, "Hei.");
            translator.translate(sentences, DecodingOptions.DEFAULT.withRepairBeam(0));
            assertThat(translator.meanRowsPerDecoderCall()).isEqualTo(1);
        }
    }

    @Test
    void aTokenizerThatTheLibraryRefusesIsToldWithItsFile() throws IOException {
        JsonObject tokenizer = tokenizer();
        tokenizer.add("decoder", JsonParser.parseString("{\"type\": \"Nothing\"}"));
        Files.writeString(bundle.resolve("tokenizer.json"), tokenizer.toString());
        assertFault("tokenizer.json is not a tokenizer that can be loaded");
    }

    @Test
    void aSentenceThatTheTokenizerFailsOnTakesNoOtherWithIt() throws IOException {
        JsonObject tokenizer = tokenizer();
        JsonObject model = tokenizer.getAsJsonObject("model");
        JsonArray vocabulary = new JsonArray();
        for (JsonElement piece : model.getAsJsonArray("vocab")) {
            boolean known = !piece.getAsJsonArray().get(0).getAsString().equals("<unk>");
            vocabulary.add(known ? piece : JsonParser.parseString("[\"<gone>\", 0.0]"));
        }
        model.add("vocab", vocabulary);
        model.add("unk_id", JsonNull.INSTANCE);
        model.addProperty("byte_fallback", false);
        tokenizer.remove("added_tokens");
        Files.writeString(bundle.resolve("tokenizer.json"), tokenizer.toString());
        assertFailsAlone("Дом");
    }

    private void assertFailsAlone(String sentence) {
        try (Translator translator = open()) {
            List<Translation> translations =
                    translator.translate(List.of("Hei.", sentence, "Hei."), DecodingOptions.DEFAULT);
            assertThat(translations.get(1).text()).isNull();
            assertThat(translations.get(1).flags()).extracting(Flag::code).containsExactly(Translation.FAILED);
            assertThat(translations.get(0).text())
                    .isNotNull()
                    .isEqualTo(translations.get(2).text());
        }
    }

    /** Makes the states of all sentences that have a piece something other than numbers. */
    private void spoilEmbedding(String piece) throws IOException {
        JsonArray vocabulary = tokenizer().getAsJsonObject("model").getAsJsonArray("vocab");
        int id = 0;
        while (!vocabulary.get(id).getAsJsonArray().get(0).getAsString().equals(piece)) {
            id++;
        }
        byte[] graph = Files.readAllBytes(bundle.resolve(ENCODER));
        // The weights' name, and the tag and the length of their bytes.
        String beginning = "embed_tokens.weightJ\u0080\u00A5\u0003";
        int weights = new String(graph, StandardCharsets.ISO_8859_1).indexOf(beginning) + beginning.length();
        int width = ModelBundle.open(bundle.toString()).config().width();
        ByteBuffer.wrap(graph).order(ByteOrder.LITTLE_ENDIAN).putFloat(weights + id * width * Float.BYTES, Float.NaN);
        Files.write(bundle.resolve(ENCODER), graph);
    }

    private JsonObject tokenizer() throws IOException {
        return JsonParser.parseString(Files.readString(bundle.resolve("tokenizer.json")))
                .getAsJsonObject();
    }

    private Translator open() {
        return Translator.open(ModelBundle.open(bundle.toString()));
    }

    private void assertFault(String... parts) {
        assertThatThrownBy(() -> open().close())
                .isInstanceOf(BundleException.class)
                .hasMessageContainingAll(parts);
    }
}
