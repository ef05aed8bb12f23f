package no.tolk.translate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A batch in the middle of decoding: the encoder's states and the key/value cache, which stay in native memory from
 * step to step. Rows are dropped, repeated and reordered by {@link #select}.
 *
 * <p>For one thread.
 */
final class DecoderState implements AutoCloseable {
    private static final String PRESENT = "present.";
    private static final String PAST = "past_key_values.";
    private static final String OF_ENCODER = ".encoder.";

    private final EncoderDecoder model;
    private final int sourceLength;
    private int rows;
    /** Owns what lasts from step to step: the encoder's states and the keys and values computed from them. */
    private NDManager memory;
    /** Owns the outputs of the last step, the decoder's own keys and values among them. */
    private NDManager lastStep;

    private NDArray encoderStates;
    private List<NDArray> encoderCache = List.of();
    private List<NDArray> decoderCache = List.of();

    DecoderState(EncoderDecoder model, NDManager memory, NDArray encoderStates) {
        this.model = model;
        this.memory = memory;
        this.encoderStates = encoderStates;
        this.rows = (int) encoderStates.getShape().get(0);
        this.sourceLength = (int) encoderStates.getShape().get(1);
        encoderStates.setName("encoder_hidden_states");
    }

    /** Rows of the batch. */
    int rows() {
        return rows;
    }

    /**
     * Feeds one token to every row. What is returned can be read until the next step or selection.
     *
     * @param tokens ids [rows]
     */
    StepOutput step(int[] tokens) {
        boolean first = decoderCache.isEmpty();
        Graph graph = first ? model.firstStep() : model.laterSteps();
        NDManager manager = graph.newManager();
        try {
            NDList outputs = graph.run(inputs(graph, first, tokens, manager));
            if (first) {
                encoderCache = cache(outputs, true);
                encoderCache.forEach(array -> array.attach(memory));
            }
            decoderCache = cache(outputs, false);
            replaceLastStep(manager);
            model.countDecoderCall(rows);
            return new StepOutput(outputs, rows, model.config());
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    /** Makes row {@code i} of the batch what was row {@code kept[i]}; a row may be dropped or repeated. */
    void select(int[] kept) {
        rows = kept.length;
        if (rows == 0) {
            return;
        }
        long[] index = Arrays.stream(kept).asLongStream().toArray();
        NDManager newMemory = model.selection().newManager();
        NDManager newLastStep = model.selection().newManager();
        try {
            encoderStates = select(encoderStates, index, newMemory);
            encoderCache = select(encoderCache, index, newMemory);
            decoderCache = select(decoderCache, index, newLastStep);
        } catch (RuntimeException | Error e) {
            newMemory.close();
            newLastStep.close();
            throw e;
        }
        memory.close();
        memory = newMemory;
        replaceLastStep(newLastStep);
    }

    private List<NDArray> select(List<NDArray> arrays, long[] rows, NDManager manager) {
        List<NDArray> selected = new ArrayList<>(arrays.size());
        for (NDArray array : arrays) {
            selected.add(select(array, rows, manager));
        }
        return selected;
    }

    private NDArray select(NDArray array, long[] rows, NDManager manager) {
        String name = array.getName();
        NDArray index = manager.create(rows, new Shape(rows.length));
        index.setName("rows");
        array.setName("data");
        NDArray selected = model.selection().run(new NDList(index, array)).get("selected");
        selected.setName(name);
        return selected;
    }

    private NDList inputs(Graph graph, boolean first, int[] tokens, NDManager manager) {
        long[] ids = Arrays.stream(tokens).asLongStream().toArray();
        NDArray tokenIds = manager.create(ids, new Shape(rows, 1));
        tokenIds.setName("input_ids");
        // The first input's manager gets the outputs, so the one that lives for a step goes first.
        NDList inputs = new NDList(tokenIds);
        for (String name : graph.inputs()) {
            NDArray input =
                    switch (name) {
                        case "input_ids" -> null;
                        case "encoder_attention_mask" -> EncoderDecoder.ones(manager, rows, sourceLength);
                        case "encoder_hidden_states" -> encoderStates;
                        case "use_cache_branch" -> manager.create(new boolean[] {!first});
                        default -> cached(name, first, manager);
                    };
            if (input != null) {
                input.setName(name);
                inputs.add(input);
            }
        }
        return inputs;
    }

    private NDArray cached(String name, boolean first, NDManager manager) {
        if (first) {
            int heads = model.config().decoderHeads();
            Shape empty = new Shape(rows, heads, 0, model.config().width() / heads);
            return manager.create(FloatBuffer.allocate(0), empty, DataType.FLOAT32);
        }
        List<NDArray> cache = name.contains(OF_ENCODER) ? encoderCache : decoderCache;
        return cache.stream()
                .filter(array -> array.getName().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the decoder wants '" + name + "', which it did not give"));
    }

    /** The keys and values among a step's outputs, under the names they have as the next step's inputs. */
    private static List<NDArray> cache(NDList outputs, boolean ofEncoder) {
        List<NDArray> cache = new ArrayList<>();
        for (NDArray output : outputs) {
            String name = output.getName();
            if (name.startsWith(PRESENT) && name.contains(OF_ENCODER) == ofEncoder) {
                output.setName(PAST + name.substring(PRESENT.length()));
                cache.add(output);
            }
        }
        return cache;
    }

    private void replaceLastStep(NDManager manager) {
        if (lastStep != null) {
            lastStep.close();
        }
        lastStep = manager;
    }

    @Override
    public void close() {
        memory.close();
        replaceLastStep(null);
    }
}
