package no.tolk.translate;

import java.util.Arrays;

/**
 * The most likely next tokens of every row, best first.
 *
 * @param width number of tokens for each row
 * @param tokens ids [rows * width]
 * @param logProbs their log-probabilities [rows * width]
 */
record Continuations(int width, int[] tokens, float[] logProbs) {

    /** One token for all rows, certain: what a forced first token amounts to. */
    static Continuations certain(int token, int rows) {
        int[] tokens = new int[rows];
        Arrays.fill(tokens, token);
        return new Continuations(1, tokens, new float[rows]);
    }

    int token(int row, int rank) {
        return tokens[row * width + rank];
    }

    float logProb(int row, int rank) {
        return logProbs[row * width + rank];
    }
}
