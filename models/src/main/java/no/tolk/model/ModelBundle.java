package no.tolk.model;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A translation model on disk, in the layout that Hugging Face Optimum exports: {@code config.json}, {@code
 * generation_config.json}, {@code tokenizer.json}, and ONNX graphs in the root or in {@code onnx/}.
 *
 * <p>Immutable and safe for use by several threads. Opening reads all files once, for the fingerprint, and compares them
 * with the bundle's list of checksums if it has one; graphs are opened by whoever runs them.
 */
public final class ModelBundle implements AutoCloseable {
    /** The location of the model that Tolk brings along. */
    public static final String BUILT_IN = BundleLocation.BUILT_IN;

    private final String location;
    private final BundleLocation place;
    private final Path root;
    private final ModelConfig config;
    private final Path encoder;
    private final Path decoder;
    private final Optional<Path> decoderWithPast;
    private final BundleFiles files;

    private ModelBundle(String location, BundleLocation place) throws IOException {
        this.location = location;
        this.place = place;
        this.root = place.root();
        this.config = ModelConfig.read(location, root);
        BundleLayout layout = BundleLayout.of(location, name -> Files.isRegularFile(root.resolve(name)));
        List<Path> graphs = layout.graphs().stream().map(root::resolve).toList();
        this.encoder = graphs.get(0);
        this.decoder = graphs.get(1);
        this.decoderWithPast = graphs.stream().skip(2).findFirst();
        this.files = new BundleFiles(
                location, root, layout.settings().stream().map(root::resolve).toList(), graphs);
    }

    /**
     * Opens the bundle at {@code location}: {@code builtin}, a folder, or a zip archive of one, which stays open until
     * the bundle is closed.
     *
     * @throws BundleException where there is none, or it lacks something or is damaged, or its family is unknown
     */
    public static ModelBundle open(String location) {
        return open(location, location);
    }

    /**
     * Opens a copy of a bundle.
     *
     * @param location what the copy was made of, and what messages name
     * @param copy a folder, or a zip archive of one
     * @throws BundleException where there is none, or it lacks something or is damaged, or its family is unknown
     */
    public static ModelBundle openCopy(String location, Path copy) {
        return open(location, copy.toString());
    }

    private static ModelBundle open(String location, String copy) {
        BundleLocation place = BundleLocation.resolve(copy);
        try {
            return new ModelBundle(location, place);
        } catch (IOException e) {
            place.close();
            throw unreadable(location, e);
        } catch (RuntimeException | Error e) {
            place.close();
            throw e;
        }
    }

    private static UncheckedIOException unreadable(String location, IOException e) {
        return new UncheckedIOException("The model at " + location + " cannot be read: " + e.getMessage(), e);
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
        return files.fingerprint();
    }

    /**
     * Whether a graph quantises its inputs by scales that it takes from all of them: then a sentence's translation
     * would depend on those beside it, and each needs a call of its own.
     */
    public boolean quantisesDynamically() {
        return files.quantiseDynamically();
    }

    /**
     * The source's tokenizer, from {@code tokenizer.json}.
     *
     * @throws BundleException where it is not a tokenizer, or not one of this model, or not safe to load
     */
    public TokenizerDefinition tokenizer() {
        return read(BundleLayout.TOKENIZER, json -> {
            TokenizerDefinition definition = TokenizerJson.definition(json);
            int largest = TokenizerJson.largestId(json);
            if (largest >= config.vocabularySize()) {
                throw new BundleException("%s/%s has the token %d, and the model %d tokens: they do not belong together"
                        .formatted(location, BundleLayout.TOKENIZER, largest, config.vocabularySize()));
            }
            return definition;
        });
    }

    /** Pieces of the target's vocabulary by id, where it is not the source's. */
    public Optional<Map<Integer, String>> targetVocabulary() {
        if (!Files.exists(root.resolve(BundleLayout.TARGET_VOCABULARY))) {
            return Optional.empty();
        }
        return Optional.of(read(BundleLayout.TARGET_VOCABULARY, json -> {
            Map<Integer, String> pieces = new TreeMap<>();
            json.entrySet().forEach(entry -> pieces.put(entry.getValue().getAsInt(), entry.getKey()));
            return pieces;
        }));
    }

    /**
     * What does not agree with the list of checksums of the bundle at {@code location}, a line each; empty where all
     * does. It compares model cards and other listed files too, and names all faults, where opening stops at the first.
     *
     * @throws BundleException where there is no bundle, or it has no list
     */
    public static List<String> verify(String location) {
        try (BundleLocation place = BundleLocation.resolve(location)) {
            if (!Files.exists(place.root().resolve(Checksums.FILE))) {
                throw new BundleException(location + " has no " + Checksums.FILE + " to verify against");
            }
            return Checksums.faults(place.root());
        } catch (IOException e) {
            throw unreadable(location, e);
        }
    }

    private <T> T read(String name, Function<JsonObject, T> reader) {
        return JsonFile.read(location, root.resolve(name), reader);
    }

    /**
     * All that translating needs, and the fingerprint covers, weights in files of their own too: the files by their names
     * in the bundle, folders with /.
     */
    public Map<String, Path> files() {
        return files.byName();
    }

    /** Closes the archive that the bundle was opened from; a folder and the built-in model need no closing. */
    @Override
    public void close() {
        place.close();
    }
}
