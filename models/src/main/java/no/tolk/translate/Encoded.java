package no.tolk.translate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** Sources after the encoder. Owns their native memory. */
final class Encoded implements AutoCloseable {
    private final EncoderDecoder model;
    private final NDManager memory;
    private final NDArray states;

    /** @param states the encoder's output [rows, length, width], float */
    Encoded(EncoderDecoder model, NDManager memory, NDArray states) {
        this.model = model;
        this.memory = memory;
        this.states = states;
    }

    /** The sum of the encoder's states over the tokens of each row [rows][width]. */
    float[][] summedStates() {
        int rows = (int) states.getShape().get(0);
        int length = (int) states.getShape().get(1);
        int width = (int) states.getShape().get(2);
        float[] flat = states.toFloatArray();
        float[][] sums = new float[rows][width];
        for (int row = 0; row < rows; row++) {
            for (int token = 0; token < length; token++) {
                int from = (row * length + token) * width;
                for (int i = 0; i < width; i++) {
                    sums[row][i] += flat[from + i];
                }
            }
        }
        return sums;
    }

    /** A decoder at its start. It may free the states: they are not to be read any more. */
    DecoderState decoder() {
        return new DecoderState(model, memory, states);
    }

    @Override
    public void close() {
        memory.close();
    }
}
