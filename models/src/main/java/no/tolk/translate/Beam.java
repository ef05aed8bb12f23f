package no.tolk.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The hypotheses of one sentence during a {@link BeamSearch}. */
final class Beam {
    /** A hypothesis and one more token. */
    private record Candidate(int origin, int token, float logProb) {}

    private final TargetConventions target;
    private final int beam;
    private final double lengthPenalty;
    private final int limit;

    private int length;
    private int[][] running = {{}};
    private float[] logProbs = {0};
    private int[] origins = {0};
    private final List<Hypothesis> finished = new ArrayList<>();

    Beam(TargetConventions target, int beam, double lengthPenalty, int limit) {
        this.target = target;
        this.beam = beam;
        this.lengthPenalty = lengthPenalty;
        this.limit = limit;
    }

    /** Rows that this sentence has in the batch now. */
    int width() {
        return running.length;
    }

    /** Tokens of the running hypotheses. */
    int length() {
        return length;
    }

    Stream<int[]> running() {
        return Arrays.stream(running);
    }

    IntStream lastTokens() {
        return Arrays.stream(running).mapToInt(tokens -> length == 0 ? target.start() : tokens[length - 1]);
    }

    /** For each running hypothesis, which of those before the last {@link #advance} it goes on from. */
    int[] origins() {
        return origins;
    }

    /**
     * Takes a step.
     *
     * @param firstRow row of this sentence's first hypothesis in {@code next}
     * @return whether there is anything left to search
     */
    boolean advance(Continuations next, int firstRow) {
        List<Candidate> candidates = candidates(next, firstRow);
        length++;
        List<Candidate> going = new ArrayList<>();
        for (int rank = 0; rank < candidates.size(); rank++) {
            Candidate candidate = candidates.get(rank);
            boolean ends = candidate.token() == target.end() || length == limit;
            if (!ends && going.size() < beam) {
                going.add(candidate);
            }
            if (ends && rank < beam) {
                finish(candidate);
            }
        }
        if (going.isEmpty()) {
            return false;
        }
        goOn(going);
        return finished.size() < beam
                || normalized(logProbs[0]) > finished.get(beam - 1).score();
    }

    /** The finished hypotheses, or the running ones where none has finished, best first. */
    List<Hypothesis> hypotheses() {
        if (!finished.isEmpty()) {
            return List.copyOf(finished);
        }
        return IntStream.range(0, running.length)
                .mapToObj(i -> new Hypothesis(running[i], logProbs[i], normalized(logProbs[i])))
                .toList();
    }

    private List<Candidate> candidates(Continuations next, int firstRow) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < running.length; i++) {
            for (int rank = 0; rank < next.width(); rank++) {
                float logProb = next.logProb(firstRow + i, rank);
                if (logProb != Float.NEGATIVE_INFINITY) {
                    candidates.add(new Candidate(i, next.token(firstRow + i, rank), logProbs[i] + logProb));
                }
            }
        }
        // A stable sort: of equals the one from the better hypothesis, then the likelier token, comes first.
        candidates.sort(Comparator.comparing(Candidate::logProb).reversed());
        return candidates.subList(0, Math.min(2 * beam, candidates.size()));
    }

    private void finish(Candidate candidate) {
        finished.add(new Hypothesis(tokens(candidate), candidate.logProb(), normalized(candidate.logProb())));
        finished.sort(Comparator.comparing(Hypothesis::score).reversed());
        if (finished.size() > beam) {
            finished.remove(beam);
        }
    }

    private void goOn(List<Candidate> going) {
        int[][] tokens = going.stream().map(this::tokens).toArray(int[][]::new);
        logProbs = new float[tokens.length];
        origins = new int[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            logProbs[i] = going.get(i).logProb();
            origins[i] = going.get(i).origin();
        }
        running = tokens;
    }

    private int[] tokens(Candidate candidate) {
        int[] tokens = Arrays.copyOf(running[candidate.origin()], running[candidate.origin()].length + 1);
        tokens[tokens.length - 1] = candidate.token();
        return tokens;
    }

    private float normalized(float logProb) {
        return (float) (logProb / Math.pow(length, lengthPenalty));
    }
}
