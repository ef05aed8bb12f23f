package no.tolk.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Beam search with length normalization, equal to that of {@code transformers} with {@code early_stopping=False}: of the
 * best {@code 2 * beam} continuations of a sentence those that end are kept as finished, the best others go on, and it
 * is over when no running hypothesis can beat the worst of {@code beam} finished ones.
 */
final class BeamSearch implements Search {
    private final TargetConventions target;
    private final int beam;
    private final double lengthPenalty;
    private final int noRepeat;

    /**
     * @param beam hypotheses kept at each step
     * @param lengthPenalty exponent of the length that a log-probability is divided by
     * @param noRepeat length of the n-grams that may not come twice in a hypothesis; 0 for no such ban
     */
    BeamSearch(TargetConventions target, int beam, double lengthPenalty, int noRepeat) {
        this.target = target;
        this.beam = beam;
        this.lengthPenalty = lengthPenalty;
        this.noRepeat = noRepeat;
    }

    @Override
    public List<List<Hypothesis>> search(DecoderState decoder, int limit) {
        Beam[] beams = new Beam[decoder.rows()];
        Arrays.setAll(beams, row -> new Beam(target, beam, lengthPenalty, limit));

        List<Beam> open = List.of(beams);
        while (!open.isEmpty()) {
            int[] last = open.stream().flatMapToInt(Beam::lastTokens).toArray();
            StepOutput output = decoder.step(last);
            Continuations next = continuations(output, open, last.length, limit);
            List<Beam> stillOpen = new ArrayList<>();
            int[] rows = new int[last.length * beam];
            int kept = 0;
            int firstRow = 0;
            for (Beam sentence : open) {
                int width = sentence.width();
                if (sentence.advance(next, firstRow)) {
                    stillOpen.add(sentence);
                    for (int origin : sentence.origins()) {
                        rows[kept++] = firstRow + origin;
                    }
                }
                firstRow += width;
            }
            int[] selected = Arrays.copyOf(rows, kept);
            if (!Arrays.equals(selected, IntStream.range(0, last.length).toArray())) {
                decoder.select(selected);
            }
            open = stillOpen;
        }
        return Arrays.stream(beams).map(Beam::hypotheses).toList();
    }

    private Continuations continuations(StepOutput output, List<Beam> open, int rows, int limit) {
        // All sentences of a batch started together, so their hypotheses are equally long.
        OptionalInt forced = target.forced(open.get(0).length(), limit);
        if (forced.isPresent()) {
            return Continuations.certain(forced.getAsInt(), rows);
        }
        int[][] banned = noRepeat == 0
                ? null
                : open.stream()
                        .flatMap(Beam::running)
                        .map(tokens -> RepeatedNgrams.banned(tokens, noRepeat))
                        .toArray(int[][]::new);
        return output.best(2 * beam, banned);
    }
}
