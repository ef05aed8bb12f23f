package no.tolk.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which files a bundle consists of in the layout of Hugging Face Optimum's exports, by their names, folders with /.
 *
 * @param settings what is read beside graphs: the configuration and the tokenizer
 * @param graphs the encoder; then the merged decoder, or that of the first step and that of all others
 */
public record BundleLayout(List<String> settings, List<String> graphs) {
    static final String CONFIG = "config.json";
    static final String GENERATION = "generation_config.json";
    public static final String TOKENIZER = "tokenizer.json";
    static final String TARGET_VOCABULARY = "target_vocab.json";

    /** Suffixes of graph files, best first: the most precise is taken where there are several. */
    private static final List<String> PRECISIONS = List.of("", "_fp16", "_int8", "_quantized");

    /** A graph's name and its place among {@link #PRECISIONS}. */
    private record Graph(String name, int precision) {}

    /**
     * Chooses the files.
     *
     * @param location of the bundle, for messages
     * @param exists whether it has a file of a name
     * @throws BundleException where something is missing
     */
    public static BundleLayout of(String location, Predicate<String> exists) {
        if (!exists.test(CONFIG)) {
            throw new BundleException(location + " has no " + CONFIG);
        }
        Graph encoder = graph("encoder_model", exists)
                .orElseThrow(
                        () -> new BundleException(location + " has no encoder_model.onnx, in its root or in onnx/. "
                                + "An export is made with: optimum-cli export onnx --model ORG/NAME FOLDER"));
        List<Graph> decoders = decoders(location, exists);
        if (!exists.test(TOKENIZER)) {
            throw new BundleException(location + " has no tokenizer.json. Exports of Marian and M2M100 come without; "
                    + "models/training/tokenizer_json.py writes it from their SentencePiece files.");
        }
        return new BundleLayout(
                Stream.of(CONFIG, GENERATION, TOKENIZER, TARGET_VOCABULARY)
                        .filter(exists)
                        .toList(),
                Stream.concat(Stream.of(encoder), decoders.stream())
                        .map(Graph::name)
                        .toList());
    }

    /**
     * The files that have a graph's weights, where it is too large to have them itself: their names as the graph has them,
     * from its own folder on.
     */
    public static Set<String> weightsOf(Path graph) throws IOException {
        GraphBytes bytes = new GraphBytes(graph);
        Files.copy(graph, bytes);
        return bytes.locations();
    }

    /** The merged decoder, or that of the first step and that of the others, whichever is more precise. */
    private static List<Graph> decoders(String location, Predicate<String> exists) {
        Optional<Graph> merged = graph("decoder_model_merged", exists);
        Optional<Graph> first = graph("decoder_model", exists);
        Optional<Graph> others = graph("decoder_with_past_model", exists);
        if (first.isPresent() && others.isPresent()) {
            int precision = Math.max(first.get().precision(), others.get().precision());
            if (merged.isEmpty() || precision < merged.get().precision()) {
                return List.of(first.get(), others.get());
            }
        }
        if (merged.isEmpty() && first.isPresent()) {
            throw new BundleException(location + " has decoder_model.onnx without decoder_with_past_model.onnx: "
                    + "export it with its key/value cache (task text2text-generation-with-past)");
        }
        return List.of(merged.orElseThrow(
                () -> new BundleException(location + " has no decoder_model_merged.onnx or decoder_model.onnx")));
    }

    private static Optional<Graph> graph(String name, Predicate<String> exists) {
        return IntStream.range(0, PRECISIONS.size())
                .boxed()
                .flatMap(precision -> Stream.of("onnx/", "")
                        .map(folder -> new Graph(folder + name + PRECISIONS.get(precision) + ".onnx", precision)))
                .filter(graph -> exists.test(graph.name()))
                .findFirst();
    }
}
