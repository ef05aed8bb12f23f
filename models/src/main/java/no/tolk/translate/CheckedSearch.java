package no.tolk.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
 * n-grams if it loops, and the first hypothesis that passes is taken. Where none does, the one with the fewest errors is,
 * of these the one with the fewest faults, and the first translation before others. Terms of a glossary that are missing
 * are put where they fit best.
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
        /** The better first: a text that cannot be used is worse than any number of doubts about another. */
        static final Comparator<Checked> BY_FAULTS =
                Comparator.comparingLong(Checked::errors).thenComparing(Checked::faults);

        static Checked failed(Throwable cause) {
            return new Checked(null, null, new float[0], null, List.of(), List.of(), cause);
        }

        /** For how many reasons it should not be used at all: it loops, is empty, or a copy. */
        long errors() {
            return flags.stream()
                    .filter(flag -> flag.severity() == Severity.ERROR)
                    .count();
        }

        /** How much speaks against it, errors included. Flags that only inform do not. */
        long faults() {
            return flags.stream().filter(Flag::warns).count();
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
            repair(segments, results, Checked::loops, indices -> again(segments, indices, NO_REPEAT));
        }
        for (int i = 0; i < segments.size(); i++) {
            results.set(i, withTerms(segments.get(i), results.get(i)));
        }
        if (options.repairBeam() > 0) {
            // The first search was the same one, where it had as wide a beam.
            boolean known = options.beam() == options.repairBeam();
            repair(
                    segments,
                    results,
                    checked -> !checked.loops() && checked.faults() > 0,
                    indices -> known ? indices.stream().map(decoded::get).toList() : again(segments, indices, 0));
        }
        return results;
    }

    private Search firstSearch() {
        return options.beam() == 1
                ? new GreedySearch(tokenizer.target())
                : new BeamSearch(tokenizer.target(), options.beam(), options.lengthPenalty(), 0);
    }

    private List<Decoded> again(List<Segment> segments, List<Integer> indices, int noRepeat) {
        Search search = new BeamSearch(tokenizer.target(), options.repairBeam(), options.lengthPenalty(), noRepeat);
        return decoder.decode(indices.stream().map(segments::get).toList(), search, options.repairBeam());
    }

    private void repair(
            List<Segment> segments,
            List<Checked> results,
            Predicate<Checked> failing,
            Function<List<Integer>, List<Decoded>> search) {
        List<Integer> indices = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            if (failing.test(results.get(i))) {
                indices.add(i);
            }
        }
        List<Decoded> decoded = search.apply(indices);
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
                            .min(Checked.BY_FAULTS)
                            .orElseThrow());
        }
    }

    /** Puts missing terms in one after the other, and passes over those for which there is no place. */
    private Checked withTerms(Segment segment, Checked first) {
        Checked best = first;
        Set<Term> tried = new HashSet<>();
        Optional<Term> next = nextMissing(best, tried);
        while (next.isPresent()) {
            Checked placed = withTerm(segment, best, next.get());
            if (placed.missing().size() < best.missing().size()) {
                best = placed;
            } else {
                tried.add(next.get());
            }
            next = nextMissing(best, tried);
        }
        return best;
    }

    private static Optional<Term> nextMissing(Checked checked, Set<Term> tried) {
        return checked.missing().stream().filter(term -> !tried.contains(term)).findFirst();
    }

    private Checked withTerm(Segment segment, Checked before, Term term) {
        int[] tokens = before.hypothesis().tokens();
        List<TermPlacement> places = TermPlacement.of(term, tokens, tokenizer);
        if (places.isEmpty()) {
            return before;
        }
        Search search = new TermSearch(tokenizer.target(), tokens, places);
        Decoded decoded = decoder.decode(List.of(segment), search, 1).get(0);
        return decoded.hypotheses().stream()
                .map(hypothesis -> check(segment, hypothesis, decoded.states(), before::checks))
                .filter(checked -> checked.failure() == null && checked.errors() <= before.errors())
                .min(Comparator.comparing((Checked checked) -> checked.missing().size())
                        .thenComparing(Checked.BY_FAULTS))
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
            String source = segment.source();
            String text = withQuotes(source, ModelReading.restored(source, tokenizer.decode(hypothesis.tokens())));
            List<Term> missing = options.glossary().missing(source, text);
            return new Checked(text, hypothesis, states, checks, missing, flags(checks.check(text), missing), null);
        } catch (RuntimeException | StackOverflowError e) {
            return Checked.failed(e);
        }
    }

    /** With English quotations as they were said, unless a wanted term were lost: that comes first. */
    private String withQuotes(String source, String text) {
        String asSaid = EnglishQuotes.restored(source, text);
        boolean losesTerm = !asSaid.equals(text)
                && options.glossary().missing(source, asSaid).size()
                        > options.glossary().missing(source, text).size();
        return losesTerm ? text : asSaid;
    }

    /** Flags, and one more where terms are missing and none of them says so yet. */
    static List<Flag> flags(List<Flag> found, List<Term> missing) {
        if (missing.isEmpty() || found.stream().anyMatch(flag -> flag.code().equals(GLOSSARY))) {
            return found;
        }
        String terms = missing.stream().map(Term::toString).collect(Collectors.joining(", "));
        return Stream.concat(found.stream(), Stream.of(new Flag(GLOSSARY, Severity.WARNING, "missing: " + terms)))
                .toList();
    }
}
