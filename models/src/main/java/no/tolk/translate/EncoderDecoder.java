package no.tolk.translate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import no.tolk.model.ModelBundle;
import no.tolk.model.ModelConfig;

/** A bundle's graphs, loaded. Safe for use by several threads. */
final class EncoderDecoder implements AutoCloseable {
    private final ModelConfig config;
    private final Graph encoder;
    private final Graph decoder;
    private final Optional<Graph> decoderWithPast;
    private final Graph selection;
    private final List<Graph> graphs = new ArrayList<>();
    private final LongAdder decoderCalls = new LongAdder();
    private final LongAdder decodedRows = new LongAdder();

    EncoderDecoder(ModelBundle bundle) {
        config = bundle.config();
        try {
            encoder = opened(Graph.load(bundle.encoder()));
            decoder = opened(Graph.load(bundle.decoder()));
            decoderWithPast = bundle.decoderWithPast().map(Graph::load).map(this::opened);
            selection = opened(Graph.resource("rows.onnx"));
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private Graph opened(Graph graph) {
        graphs.add(graph);
        return graph;
    }

    /**
     * Encodes sources of equal length.
     *
     * @param tokens ids [rows][length], no padding
     */
    Encoded encode(long[][] tokens) {
        int rows = tokens.length;
        int length = tokens[0].length;
        NDManager memory = encoder.newManager();
        try {
            long[] flat = Arrays.stream(tokens).flatMapToLong(Arrays::stream).toArray();
            NDArray ids = memory.create(flat, new Shape(rows, length));
            ids.setName("input_ids");
            NDArray mask = ones(memory, rows, length);
            mask.setName("attention_mask");
            NDArray states = encoder.run(new NDList(ids, mask)).get("last_hidden_state");
            return new Encoded(this, memory, states);
        } catch (RuntimeException | Error e) {
            memory.close();
            throw e;
        }
    }

    Graph firstStep() {
        return decoder;
    }

    /** The graph of the steps after the first; a merged decoder does both. */
    Graph laterSteps() {
        return decoderWithPast.orElse(decoder);
    }

    Graph selection() {
        return selection;
    }

    ModelConfig config() {
        return config;
    }

    void countDecoderCall(int rows) {
        decoderCalls.increment();
        decodedRows.add(rows);
    }

    /** Mean number of rows in the decoder calls so far: how well work was batched. */
    double meanRowsPerDecoderCall() {
        return decodedRows.doubleValue() / decoderCalls.doubleValue();
    }

    static NDArray ones(NDManager manager, int rows, int length) {
        long[] ones = new long[rows * length];
        Arrays.fill(ones, 1);
        return manager.create(ones, new Shape(rows, length));
    }

    @Override
    public void close() {
        graphs.forEach(Graph::close);
    }
}
