package no.tolk.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/** Takes the most likely token at every step. Rows that have ended leave the batch at once. */
final class GreedySearch implements Search {
    private final TargetConventions target;

    GreedySearch(TargetConventions target) {
        this.target = target;
    }

    @Override
    public List<List<Hypothesis>> search(DecoderState decoder, int limit) {
        int rows = decoder.rows();
        int[][] tokens = new int[rows][limit];
        float[] logProbs = new float[rows];
        List<List<Hypothesis>> results = new ArrayList<>(Collections.nCopies(rows, null));

        int[] active = new int[rows];
        Arrays.setAll(active, row -> row);
        int[] last = new int[rows];
        Arrays.fill(last, target.start());
        for (int step = 0; active.length > 0; step++) {
            StepOutput output = decoder.step(last);
            OptionalInt forced = target.forced(step, limit);
            Continuations next =
                    forced.isPresent() ? Continuations.certain(forced.getAsInt(), active.length) : output.best(1, null);
            int[] kept = new int[active.length];
            int count = 0;
            for (int i = 0; i < active.length; i++) {
                int row = active[i];
                tokens[row][step] = next.token(i, 0);
                logProbs[row] += next.logProb(i, 0);
                if (next.token(i, 0) == target.end() || step + 1 == limit) {
                    int[] ended = Arrays.copyOf(tokens[row], step + 1);
                    results.set(row, List.of(new Hypothesis(ended, logProbs[row], logProbs[row] / ended.length)));
                } else {
                    kept[count++] = i;
                }
            }
            if (count < active.length) {
                kept = Arrays.copyOf(kept, count);
                decoder.select(kept);
                active = rowsOf(active, kept);
            }
            last = new int[active.length];
            for (int i = 0; i < active.length; i++) {
                last[i] = tokens[active[i]][step];
            }
        }
        return results;
    }

    private static int[] rowsOf(int[] active, int[] kept) {
        return Arrays.stream(kept).map(i -> active[i]).toArray();
    }
}
