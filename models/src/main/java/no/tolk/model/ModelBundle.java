package no.tolk.model;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A translation model on disk, in the layout that Hugging Face Optimum exports: {@code config.json}, {@code
 * generation_config.json}, {@code tokenizer.json}, and ONNX graphs in the root or in {@code onnx/}.
 *
 * <p>Immutable and safe for use by several threads. Opening reads the configuration only; graphs are opened by whoever
 * runs them.
 */
public final class ModelBundle {
    /** The location of the model that Tolk brings along. */
    public static final String BUILT_IN = BundleLocation.BUILT_IN;

    private static final String GENERATION = "generation_config.json";
    private static final String TOKENIZER = "tokenizer.json";
    private static final String TARGET_VOCABULARY = "target_vocab.json";
    /** Suffixes of graph files, best first: the most precise is taken where there are several. */
    private static final List<String> PRECISIONS = List.of("", "_fp16", "_int8", "_quantized");

    private final String location;
    private final Path root;
    private final ModelConfig config;
    private final Path encoder;
    private final Path decoder;
    private final Optional<Path> decoderWithPast;
    private final String fingerprint;

    private ModelBundle(String location, Path root) throws IOException {
        this.location = location;
        this.root = root;
        this.config = read("config.json", this::config);
        this.encoder = graph("encoder_model")
                .orElseThrow(
                        () -> new BundleException(location + " has no encoder_model.onnx, in its root or in onnx/. "
                                + "An export is made with: optimum-cli export onnx --model ORG/NAME FOLDER"));
        Optional<Path> merged = graph("decoder_model_merged");
        this.decoder = merged.or(() -> graph("decoder_model"))
                .orElseThrow(() ->
                        new BundleException(location + " has no decoder_model_merged.onnx or decoder_model.onnx"));
        this.decoderWithPast = merged.isPresent() ? Optional.empty() : graph("decoder_with_past_model");
        if (merged.isEmpty() && decoderWithPast.isEmpty()) {
            throw new BundleException(location + " has decoder_model.onnx without decoder_with_past_model.onnx: "
                    + "export it with its key/value cache (task text2text-generation-with-past)");
        }
        if (!Files.isRegularFile(root.resolve(TOKENIZER))) {
            throw new BundleException(location + " has no tokenizer.json. Exports of Marian and M2M100 come without; "
                    + "models/training/tokenizer_json.py writes it from their SentencePiece files.");
        }
        this.fingerprint = computeFingerprint();
    }

    /**
     * Opens the bundle at {@code location}: {@code builtin}, a folder, or a zip archive of one.
     *
     * @throws BundleException where there is none, or it lacks something, or its family is unknown
     */
    public static ModelBundle open(String location) {
        return open(location, location);
    }

    /**
     * Opens a copy of a bundle.
     *
     * @param location what the copy was made of, and what messages name
     * @param copy a folder, or a zip archive of one
     * @throws BundleException where there is none, or it lacks something, or its family is unknown
     */
    public static ModelBundle openCopy(String location, Path copy) {
        return open(location, copy.toString());
    }

    private static ModelBundle open(String location, String place) {
        try {
            return new ModelBundle(location, BundleLocation.resolve(place));
        } catch (IOException e) {
            throw new UncheckedIOException("The model at " + location + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The location that this bundle was opened from. */
    public String location() {
        return location;
    }

    public ModelConfig config() {
        return config;
    }

    /** The encoder's graph. */
    public Path encoder() {
        return encoder;
    }

    /** The merged decoder, or, where {@link #decoderWithPast()} is present, the decoder of the first step. */
    public Path decoder() {
        return decoder;
    }

    /** The decoder of all steps but the first, where the export has it as a graph of its own. */
    public Optional<Path> decoderWithPast() {
        return decoderWithPast;
    }

    /**
     * SHA-256 over the configuration, the tokenizer and the graphs, in hexadecimal: two bundles with the same
     * fingerprint translate alike. Model cards and other files beside them do not count.
     */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * The source's tokenizer, from {@code tokenizer.json}.
     *
     * @throws BundleException where it is not a tokenizer, or not one of this model, or not safe to load
     */
    public TokenizerDefinition tokenizer() {
        return read(TOKENIZER, json -> {
            TokenizerDefinition definition = TokenizerJson.definition(json);
            int largest = TokenizerJson.largestId(json);
            if (largest >= config.vocabularySize()) {
                throw new BundleException("%s/%s has the token %d, and the model %d tokens: they do not belong together"
                        .formatted(location, TOKENIZER, largest, config.vocabularySize()));
            }
            return definition;
        });
    }

    /** Pieces of the target's vocabulary by id, where it is not the source's. */
    public Optional<Map<Integer, String>> targetVocabulary() {
        if (!Files.exists(root.resolve(TARGET_VOCABULARY))) {
            return Optional.empty();
        }
        return Optional.of(read(TARGET_VOCABULARY, json -> {
            Map<Integer, String> pieces = new TreeMap<>();
            json.entrySet().forEach(entry -> pieces.put(entry.getValue().getAsInt(), entry.getKey()));
            return pieces;
        }));
    }

    /**
     * What does not agree with the bundle's list of checksums, a line each; empty where all does.
     *
     * @throws BundleException where it has no list
     */
    public List<String> verify() {
        if (!Files.exists(root.resolve(Checksums.FILE))) {
            throw new BundleException(location + " has no " + Checksums.FILE + " to verify against");
        }
        try {
            return Checksums.faults(root);
        } catch (IOException e) {
            throw new UncheckedIOException("The model at " + location + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Optional<Path> graph(String name) {
        return PRECISIONS.stream()
                .flatMap(precision -> Stream.of("onnx/", "").map(folder -> folder + name + precision + ".onnx"))
                .map(root::resolve)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private <T> T read(String name, Function<JsonObject, T> reader) {
        return JsonFile.read(location, root.resolve(name), reader);
    }

    private ModelConfig config(JsonObject config) {
        return Files.exists(root.resolve(GENERATION))
                ? read(GENERATION, generation -> ModelConfig.of(config, generation))
                : ModelConfig.of(config, new JsonObject());
    }

    /** All that translating needs, and the fingerprint covers: the files by their names in the bundle, folders with /. */
    public Map<String, Path> files() {
        Stream<Path> settings = Stream.of("config.json", GENERATION, TOKENIZER, TARGET_VOCABULARY)
                .map(root::resolve);
        Stream<Path> graphs = Stream.of(Optional.of(encoder), Optional.of(decoder), decoderWithPast)
                .flatMap(Optional::stream)
                .flatMap(file -> Stream.of(file, file.resolveSibling(file.getFileName() + "_data")));
        Map<String, Path> files = new LinkedHashMap<>();
        Stream.concat(settings, graphs)
                .filter(Files::exists)
                .forEach(file -> files.put(root.relativize(file).toString(), file));
        return files;
    }

    private String computeFingerprint() throws IOException {
        MessageDigest digest = Checksums.sha256();
        for (Map.Entry<String, Path> file : files().entrySet()) {
            String line = Checksums.of(file.getValue()) + "  " + file.getKey() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
