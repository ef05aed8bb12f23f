package no.tolk.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Puts a term into a translation that lacks it, and goes on from there with the most likely tokens: whether the model then still
 * says what it had said in the term's place is for it to tell. Every place is looked at, and those go on where the term itself
 * is likeliest. A lexically constrained search (Hokamp and Liu 2017; Post and Vilar 2018) over the places in one hypothesis.
 */
final class TermSearch implements Search {
    /** Places to go on from. */
    private static final int KEPT = 8;

    private final TargetConventions target;
    private final int[] translation;
    private final List<TermPlacement> placements;

    /** @param translation target ids of the hypothesis that lacks the term */
    TermSearch(TargetConventions target, int[] translation, List<TermPlacement> placements) {
        this.target = target;
        this.translation = translation;
        this.placements = placements;
    }

    /** A hypothesis on its way. */
    private static final class Row {
        private final int[] tokens;
        private final int given;
        private final int termAt;
        private int length;
        private float logProb;
        private float termLogProb;

        /** @param tokens of which the first {@code given} are not the model's choice, the term from {@code termAt} on among them */
        private Row(int[] tokens, int given, int termAt) {
            this.tokens = tokens;
            this.given = given;
            this.termAt = termAt;
        }

        static Row of(int[] translation, int limit) {
            return new Row(Arrays.copyOf(translation, limit), Math.min(translation.length, limit), limit);
        }

        Row withTerm(int[] term) {
            int[] changed = tokens.clone();
            System.arraycopy(term, 0, changed, length, term.length);
            Row row = new Row(changed, length + term.length, length);
            row.length = length;
            row.logProb = logProb;
            return row;
        }

        int next(int likeliest) {
            return length < given ? tokens[length] : likeliest;
        }

        void add(int token, float tokenLogProb) {
            if (length >= termAt && length < given) {
                termLogProb += tokenLogProb / (given - termAt);
            }
            tokens[length++] = token;
            logProb += tokenLogProb;
        }

        boolean hasTerm() {
            return length >= given;
        }

        boolean ended(int end) {
            return length == tokens.length || length > given && tokens[length - 1] == end;
        }

        Hypothesis hypothesis() {
            return new Hypothesis(Arrays.copyOf(tokens, length), logProb, logProb / length);
        }
    }

    /**
     * Searches for one sentence.
     *
     * @param decoder of one row
     * @return the hypotheses that have the term, best first; the translation itself where there is no place for it
     */
    @Override
    public List<List<Hypothesis>> search(DecoderState decoder, int limit) {
        Row original = Row.of(translation, limit);
        List<Row> open = List.of(original);
        List<Hypothesis> finished = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Row> rows = new ArrayList<>(open);
            IntStream.Builder origins = IntStream.builder();
            IntStream.range(0, open.size()).forEach(origins::add);
            if (open.get(0) == original) {
                for (TermPlacement placement : placements) {
                    if (placement.position() == original.length && original.length + placement.term().length < limit) {
                        rows.add(original.withTerm(placement.term()));
                        origins.add(0);
                    }
                }
            }
            select(decoder, origins.build().toArray(), open.size());
            advance(rows, decoder, limit);
            rows.stream()
                    .filter(row -> row != original && row.ended(target.end()))
                    .forEach(row -> finished.add(row.hypothesis()));
            open = goingOn(rows, original);
            select(decoder, open.stream().mapToInt(rows::indexOf).toArray(), rows.size());
        }
        finished.sort(Comparator.comparing(Hypothesis::score).reversed());
        return List.of(finished.isEmpty() ? List.of(original.hypothesis()) : finished);
    }

    private static void select(DecoderState decoder, int[] rows, int before) {
        if (!Arrays.equals(rows, IntStream.range(0, before).toArray())) {
            decoder.select(rows);
        }
    }

    private void advance(List<Row> rows, DecoderState decoder, int limit) {
        int at = rows.get(0).length;
        StepOutput output = decoder.step(rows.stream()
                .mapToInt(row -> at == 0 ? target.start() : row.tokens[at - 1])
                .toArray());
        OptionalInt forced = target.forced(at, limit);
        if (forced.isPresent()) {
            rows.forEach(row -> row.add(forced.getAsInt(), 0));
            return;
        }
        Continuations best = output.best(1, null);
        int[] next = IntStream.range(0, rows.size())
                .map(row -> rows.get(row).next(best.token(row, 0)))
                .toArray();
        float[] logProbs = output.logProbs(next);
        for (int row = 0; row < next.length; row++) {
            rows.get(row).add(next[row], logProbs[row]);
        }
    }

    /** The translation itself while there are places left in it, terms that are not whole, and the likeliest of the others. */
    private List<Row> goingOn(List<Row> rows, Row original) {
        List<Row> likeliest = rows.stream()
                .filter(row -> row != original && row.hasTerm())
                .sorted(Comparator.comparing((Row row) -> row.termLogProb).reversed())
                .limit(KEPT)
                .toList();
        return rows.stream()
                .filter(row -> row == original
                        ? original.length < original.given
                        : !row.ended(target.end()) && (!row.hasTerm() || likeliest.contains(row)))
                .toList();
    }
}
