package no.tolk.translate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.Arrays;
import java.util.List;
import no.tolk.model.ModelConfig;

/**
 * What the decoder says after a step. Tolk's own exports have the best tokens as outputs, so that a step copies a few
 * numbers into Java; where more of them are asked for, or some are banned, or the export is another's, the logits are
 * read.
 */
final class StepOutput {
    private static final String LOGITS = "logits";
    private static final String TOP_TOKENS = "top_ids";
    private static final String TOP_LOG_PROBS = "top_log_probs";

    private final NDList outputs;
    private final int rows;
    private final ModelConfig config;

    /** @param rows rows of the batch */
    StepOutput(NDList outputs, int rows, ModelConfig config) {
        this.outputs = outputs;
        this.rows = rows;
        this.config = config;
    }

    /**
     * The {@code width} most likely tokens of every row. A tie goes to the lower id.
     *
     * @param banned for each row the ids that may not follow, or null where there is no ban
     */
    Continuations best(int width, int[][] banned) {
        NDArray tokens = output(TOP_TOKENS);
        if (banned == null && tokens != null && tokens.getShape().get(1) >= width) {
            return narrowed(tokens.toLongArray(), output(TOP_LOG_PROBS).toFloatArray(), width);
        }
        return fromLogits(width, banned);
    }

    /**
     * How likely one token is after each row.
     *
     * @param wanted ids [rows]
     * @return log-probabilities [rows]
     */
    float[] logProbs(int[] wanted) {
        float[] logProbs = new float[rows];
        float[] logits = output(LOGITS).toFloatArray();
        for (int row = 0; row < rows; row++) {
            logProbs[row] = scores(logits, row)[wanted[row]];
        }
        return logProbs;
    }

    private Continuations narrowed(long[] tokens, float[] logProbs, int width) {
        int stride = (int) output(TOP_TOKENS).getShape().get(1);
        int[] bestTokens = new int[rows * width];
        float[] bestLogProbs = new float[rows * width];
        for (int row = 0; row < rows; row++) {
            for (int rank = 0; rank < width; rank++) {
                bestTokens[row * width + rank] = (int) tokens[row * stride + rank];
                bestLogProbs[row * width + rank] = logProbs[row * stride + rank];
            }
        }
        return new Continuations(width, bestTokens, bestLogProbs);
    }

    private Continuations fromLogits(int width, int[][] banned) {
        float[] logits = output(LOGITS).toFloatArray();
        int[] tokens = new int[rows * width];
        float[] logProbs = new float[rows * width];
        for (int row = 0; row < rows; row++) {
            float[] scores = scores(logits, row);
            if (banned != null) {
                ban(scores, Arrays.stream(banned[row]).boxed().toList());
            }
            selectBest(scores, width, tokens, logProbs, row * width);
        }
        return new Continuations(width, tokens, logProbs);
    }

    /** The log-probabilities of all tokens after a row. */
    private float[] scores(float[] logits, int row) {
        int vocabulary = logits.length / rows;
        float[] scores = Arrays.copyOfRange(logits, row * vocabulary, (row + 1) * vocabulary);
        if (config.renormalize()) {
            ban(scores, config.banned());
        }
        logSoftmax(scores);
        ban(scores, config.banned());
        return scores;
    }

    private static void ban(float[] scores, List<Integer> tokens) {
        tokens.forEach(token -> scores[token] = Float.NEGATIVE_INFINITY);
    }

    private static void logSoftmax(float[] scores) {
        float max = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            max = Math.max(max, score);
        }
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp(score - max);
        }
        double logNormalizer = max + Math.log(sum);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) (scores[i] - logNormalizer);
        }
    }

    private static void selectBest(float[] scores, int width, int[] tokens, float[] logProbs, int at) {
        int found = 0;
        for (int token = 0; token < scores.length; token++) {
            if (found == width && !(scores[token] > logProbs[at + found - 1])) {
                continue;
            }
            int rank = found < width ? found++ : width - 1;
            while (rank > 0 && scores[token] > logProbs[at + rank - 1]) {
                tokens[at + rank] = tokens[at + rank - 1];
                logProbs[at + rank] = logProbs[at + rank - 1];
                rank--;
            }
            tokens[at + rank] = token;
            logProbs[at + rank] = scores[token];
        }
    }

    private NDArray output(String name) {
        return outputs.get(name);
    }
}
