package no.tolk.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tolk.check.Flag;
import no.tolk.check.Severity;
import no.tolk.check.TranslationChecks;
import no.tolk.glossary.Term;
import no.tolk.translate.SegmentDecoder.Decoded;

/**
 * Translates segments and checks the results. One that fails a check is decoded again with a beam, under a ban on repeated
 * n-grams if it loops, and the first hypothesis that passes is taken. Where none does, the one with the fewest faults is,
 * the first translation before others. Terms of a glossary that are missing are put where they fit best.
 */
final class CheckedSearch {
    private static final String LOOP = "loop";
    private static final String GLOSSARY = "glossary";
    private static final int NO_REPEAT = 3;

    /**
     * A segment's translation.
     *
     * @param hypothesis null where the model failed
     * @param checks those of the segment, for other translations of it; null where the model failed
     * @param missing terms of the glossary
     */
    record Checked(
            String text,
            Hypothesis hypothesis,
            float[] states,
            TranslationChecks checks,
            List<Term> missing,
            List<Flag> flags,
            Throwable failure) {
        static Checked failed(Throwable cause) {
            return new Checked(null, null, new float[0], null, List.of(), List.of(), cause);
        }

        /** How much speaks against it. Flags that only inform do not. */
        int faults() {
            return (int) flags.stream().filter(Flag::warns).count();
        }

        boolean loops() {
            return flags.stream().anyMatch(flag -> flag.code().equals(LOOP));
        }
    }

    private final SegmentDecoder decoder;
    private final SubwordTokenizer tokenizer;
    private final DecodingOptions options;

    CheckedSearch(SegmentDecoder decoder, SubwordTokenizer tokenizer, DecodingOptions options) {
        this.decoder = decoder;
        this.tokenizer = tokenizer;
        this.options = options;
    }

    List<Checked> translate(List<Segment> segments) {
        List<Checked> results = new ArrayList<>();
        List<Decoded> decoded = decoder.decode(segments, firstSearch(), options.beam());
        for (int i = 0; i < segments.size(); i++) {
            results.add(best(segments.get(i), decoded.get(i)));
        }
        if (options.repairBeam() > 0) {
            repair(segments, results, Checked::loops, NO_REPEAT);
        }
        for (int i = 0; i < segments.size(); i++) {
            results.set(i, withTerms(segments.get(i), results.get(i)));
        }
        if (options.repairBeam() > 0) {
            repair(segments, results, checked -> !checked.loops() && checked.faults() > 0, 0);
        }
        return results;
    }

    private Search firstSearch() {
        return options.beam() == 1
                ? new GreedySearch(tokenizer.target())
                : new BeamSearch(tokenizer.target(), options.beam(), options.lengthPenalty(), 0);
    }

    private void repair(List<Segment> segments, List<Checked> results, Predicate<Checked> failing, int noRepeat) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (failing.test(results.get(i))) {
                indices.add(i);
            }
        }
        Search search = new BeamSearch(tokenizer.target(), options.repairBeam(), options.lengthPenalty(), noRepeat);
        List<Decoded> decoded =
                decoder.decode(indices.stream().map(segments::get).toList(), search, options.repairBeam());
        for (int k = 0; k < decoded.size(); k++) {
            int i = indices.get(k);
            Segment segment = segments.get(i);
            Decoded again = decoded.get(k);
            Stream<Checked> others = again.hypotheses().stream()
                    .map(hypothesis -> check(segment, hypothesis, again.states(), results.get(i)::checks))
                    .filter(checked -> checked.failure() == null);
            // Of equals min takes the first.
            results.set(
                    i,
                    Stream.concat(Stream.of(results.get(i)), others)
                            .min(Comparator.comparingInt(Checked::faults))
                            .orElseThrow());
        }
    }

    private Checked withTerms(Segment segment, Checked first) {
        Checked best = first;
        while (!best.missing().isEmpty()) {
            int[] tokens = best.hypothesis().tokens();
            List<TermPlacement> places = TermPlacement.of(best.missing().get(0), tokens, tokenizer);
            Checked placed = bestOf(segment, best, new TermSearch(tokenizer.target(), tokens, places));
            if (placed.missing().size() >= best.missing().size()) {
                return best;
            }
            best = placed;
        }
        return best;
    }

    private Checked bestOf(Segment segment, Checked before, Search search) {
        Decoded decoded = decoder.decode(List.of(segment), search, 1).get(0);
        return decoded.hypotheses().stream()
                .map(hypothesis -> check(segment, hypothesis, decoded.states(), before::checks))
                .filter(checked -> checked.failure() == null)
                .min(Comparator.comparing((Checked checked) -> checked.missing().size())
                        .thenComparing(Checked::faults))
                .orElse(before);
    }

    private Checked best(Segment segment, Decoded decoded) {
        return decoded.failure() == null
                ? check(
                        segment,
                        decoded.hypotheses().get(0),
                        decoded.states(),
                        () -> TranslationChecks.of(segment.source()))
                : Checked.failed(decoded.failure());
    }

    private Checked check(
            Segment segment, Hypothesis hypothesis, float[] states, Supplier<TranslationChecks> checksOfSegment) {
        try {
            TranslationChecks checks = checksOfSegment.get();
            String text = Capitals.restored(segment.source(), tokenizer.decode(hypothesis.tokens()));
            List<Term> missing = options.glossary().missing(segment.source(), text);
            return new Checked(text, hypothesis, states, checks, missing, flags(checks.check(text), missing), null);
        } catch (RuntimeException | StackOverflowError e) {
            return Checked.failed(e);
        }
    }

    private static List<Flag> flags(List<Flag> found, List<Term> missing) {
        if (missing.isEmpty()) {
            return found;
        }
        String terms = missing.stream().map(Term::toString).collect(Collectors.joining(", "));
        return Stream.concat(found.stream(), Stream.of(new Flag(GLOSSARY, Severity.WARNING, "missing: " + terms)))
                .toList();
    }
}
