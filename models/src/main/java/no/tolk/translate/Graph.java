package no.tolk.translate;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.tolk.model.BundleException;

/**
 * An ONNX graph, loaded once and run from any number of threads.
 *
 * <p>ONNX Runtime gets one thread a call: parallelism is concurrent calls, so that the tasks of a Spark executor do not
 * compete for cores, and so that a result does not depend on how work was split over threads.
 */
final class Graph implements AutoCloseable {
    private static final String ENGINE = "OnnxRuntime";
    private static final Map<String, String> OPTIONS = Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1");

    private final Model model;
    private final Block block;
    private final ParameterStore parameters;
    private final List<String> inputs;

    private Graph(Model model) {
        this.model = model;
        this.block = model.getBlock();
        this.parameters = new ParameterStore(model.getNDManager(), false);
        this.inputs = block.describeInput().keys();
    }

    /**
     * Loads a graph from a file; one inside of an archive is read into memory first.
     *
     * @throws BundleException where it is not an ONNX graph that this version of ONNX Runtime can run
     */
    static Graph load(Path file) {
        DjlSettings.apply();
        Model model = Model.newInstance(file.getFileName().toString(), Device.cpu(), ENGINE);
        try {
            if (file.getFileSystem().equals(FileSystems.getDefault())) {
                model.load(file.getParent(), file.getFileName().toString(), OPTIONS);
            } else {
                try (InputStream in = Files.newInputStream(file)) {
                    model.load(in, OPTIONS);
                }
            }
            return new Graph(model);
        } catch (MalformedModelException e) {
            model.close();
            throw new BundleException(file + " is not an ONNX graph that can be run: " + causeOf(e), e);
        } catch (IOException e) {
            model.close();
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        } catch (OutOfMemoryError e) {
            model.close();
            throw new BundleException(
                    file + " does not fit into memory: unpack its archive, or give Java more memory (-Xmx)", e);
        } catch (RuntimeException | Error e) {
            model.close();
            throw e;
        }
    }

    /** Loads a graph from the class path, beside this class. */
    static Graph resource(String name) {
        DjlSettings.apply();
        Model model = Model.newInstance(name, Device.cpu(), ENGINE);
        try (InputStream in = Graph.class.getResourceAsStream(name)) {
            model.load(in, OPTIONS);
            return new Graph(model);
        } catch (MalformedModelException | IOException e) {
            model.close();
            throw new IllegalStateException(name + " is missing from Tolk's own jar, or broken", e);
        } catch (RuntimeException | Error e) {
            model.close();
            throw e;
        }
    }

    /** Names of the inputs. */
    List<String> inputs() {
        return inputs;
    }

    /** Runs the graph on named inputs. The named outputs belong to the first input's manager. */
    NDList run(NDList namedInputs) {
        return block.forward(parameters, namedInputs, false);
    }

    /** A manager for the inputs and outputs of a call; whoever asks for it closes it. */
    NDManager newManager() {
        return model.getNDManager().newSubManager();
    }

    private static String causeOf(Exception e) {
        return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
    }

    @Override
    public void close() {
        model.close();
    }
}
