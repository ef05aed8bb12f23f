package no.tolk.translate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import no.tolk.check.Flag;
import no.tolk.check.Severity;
import no.tolk.glossary.Glossary;
import no.tolk.glossary.Term;
import no.tolk.model.BundleException;
import no.tolk.model.ModelBundle;
import no.tolk.repair.SourceText;
import no.tolk.summarize.SentenceVector;
import no.tolk.translate.CheckedSearch.Checked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Translates sentences with a model.
 *
 * <p>What comes out for a sentence depends on the sentence, the model and the options alone, to the bit of its score:
 * not on the sentences beside it, their number, or other threads. Safe for use by several threads; each call runs in its
 * caller's.
 */
public final class Translator implements AutoCloseable {
    /** Goes up with every change that can change a translation, so that older ones are not reused beside newer ones. */
    public static final int REVISION = 9;

    private static final Logger LOG = LoggerFactory.getLogger(Translator.class);

    /** Code of the flag of what was copied because no word is that long. */
    private static final String COPIED = "copied";

    private static final String TRIAL = "Hei.";

    /** Longer sentences are wrapped: the built-in model has seen none, and quality falls with length in all. */
    static final int LONGEST_SEGMENT = 112;

    private final SubwordTokenizer tokenizer;
    private final EncoderDecoder model;
    private final SegmentDecoder decoder;
    private final SourceWrapping wrapping;

    private Translator(ModelBundle bundle, BatchLimits limits) {
        tokenizer = new SubwordTokenizer(bundle);
        try {
            model = new EncoderDecoder(bundle);
        } catch (RuntimeException | Error e) {
            tokenizer.close();
            throw e;
        }
        decoder = new SegmentDecoder(model, limits);
        int longest = Math.min(LONGEST_SEGMENT, bundle.config().positions() - 1);
        wrapping = new SourceWrapping(this::tokens, longest);
    }

    /** What does not fit together fails on every sentence alike: better at once than in each article. */
    private void tryOut(String location) {
        Translation trial = translate(List.of(TRIAL), DecodingOptions.DEFAULT.withRepairBeam(0))
                .get(0);
        if (trial.text() == null) {
            throw new BundleException(location + " loads but does not translate ("
                    + trial.flags().get(0).detail()
                    + "). It must be an encoder and a decoder in the layout that Optimum"
                    + " exports, with the config.json and the tokenizer.json that belong to them");
        }
    }

    /**
     * Loads a model. The bundle is not needed any more then. One that quantises dynamically is given one sentence a call.
     *
     * @throws BundleException where its tokenizer or its graphs cannot be used
     * @throws UnsupportedPlatformException where there is no native code for this machine
     */
    public static Translator open(ModelBundle bundle) {
        return open(bundle, BatchLimits.DEFAULT);
    }

    static Translator open(ModelBundle bundle, BatchLimits limits) {
        NativeLibraries.check();
        Translator translator = new Translator(bundle, limits(bundle, limits));
        try {
            translator.tryOut(bundle.location());
            return translator;
        } catch (RuntimeException | Error e) {
            translator.close();
            throw e;
        }
    }

    private static BatchLimits limits(ModelBundle bundle, BatchLimits limits) {
        if (!bundle.quantisesDynamically()) {
            return limits;
        }
        LOG.warn(
                "The model {} quantises what it computes by scales over all sentences of a call (DynamicQuantizeLinear):"
                        + " it gets one sentence a call, so that neighbours change nothing, which takes longer",
                bundle.location());
        return new BatchLimits(1, limits.tokens());
    }

    /**
     * Translates sentences. Empty ones stay empty; sentences that are English already are copied, and so is what has no
     * words, such as numbers, addresses, pictograms and tags, and runs of more than {@value SourcePart#LONGEST_RUN}
     * characters without a space; sentences longer than the model takes are translated in parts; those in capitals as if they were not, and put
     * back in capitals. Addresses inside sentences, and quotations in English that are recognised, stay as they are.
     *
     * @param sentences any number; memory grows with it, so a caller with very many gives some thousands a call
     * @return one for each, in the same order; a sentence that the engine fails on has a translation that says so
     */
    public List<Translation> translate(List<String> sentences, DecodingOptions options) {
        List<Prepared> prepared = sentences.stream().map(this::prepare).toList();
        List<Segment> segments = prepared.stream()
                .flatMap(sentence -> sentence.segments().stream())
                .toList();
        Iterator<Checked> checked = new CheckedSearch(decoder, tokenizer, options)
                .translate(segments)
                .iterator();
        List<Translation> results = new ArrayList<>(sentences.size());
        for (Prepared sentence : prepared) {
            results.add(joined(sentence, checked, options.glossary()));
        }
        return results;
    }

    /**
     * A sentence before the search.
     *
     * @param segments those of its parts that go through the model
     * @param failure why there are neither; else null
     */
    private record Prepared(List<SourcePart> parts, List<Segment> segments, Throwable failure) {
        /** All that is translated, as if it stood together: a term may begin in one segment and end in the next. */
        String words() {
            return segments.stream().map(Segment::source).collect(Collectors.joining(" "));
        }
    }

    private Prepared prepare(String sentence) {
        try {
            List<SourcePart> parts = SourcePart.of(SourceText.normalise(sentence), wrapping);
            List<Segment> segments = parts.stream()
                    .filter(SourcePart::translated)
                    .map(part -> segment(part.text()))
                    .toList();
            return new Prepared(parts, segments, null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Prepared(List.of(), List.of(), e);
        }
    }

    private Segment segment(String text) {
        return new Segment(text, encode(text));
    }

    /** Source tokens that the model would be given for sentences: what their translation costs. */
    public long tokens(List<String> sentences) {
        return sentences.stream()
                .flatMap(sentence -> prepare(sentence).segments().stream())
                .mapToLong(segment -> segment.tokens().length)
                .sum();
    }

    /** Length of a sentence in source tokens. */
    int tokens(String sentence) {
        return encode(sentence).length;
    }

    private long[] encode(String text) {
        return tokenizer.encode(ModelReading.of(text));
    }

    /** How well the work so far was batched. */
    double meanRowsPerDecoderCall() {
        return model.meanRowsPerDecoderCall();
    }

    /** Takes as many results as the sentence has segments. */
    private static Translation joined(Prepared sentence, Iterator<Checked> results, Glossary glossary) {
        if (sentence.failure() != null) {
            return Translation.failure(sentence.failure());
        }
        List<Checked> segments =
                sentence.segments().stream().map(segment -> results.next()).toList();
        for (Checked segment : segments) {
            if (segment.failure() != null) {
                return Translation.failure(segment.failure());
            }
        }
        try {
            return joined(sentence, segments, glossary);
        } catch (RuntimeException | StackOverflowError e) {
            return Translation.failure(e);
        }
    }

    private static Translation joined(Prepared sentence, List<Checked> segments, Glossary glossary) {
        Iterator<Checked> results = segments.iterator();
        StringBuilder text = new StringBuilder();
        List<Flag> flags = new ArrayList<>();
        float[] states = {};
        float logProb = 0;
        int tokens = 0;
        for (SourcePart part : sentence.parts()) {
            if (part.apart()) {
                text.append(' ');
            }
            if (!part.translated()) {
                text.append(part.text());
                if (part.isUnbrokenRun()) {
                    flags.add(new Flag(COPIED, Severity.WARNING, part.text().length() + " characters without a space"));
                }
                continue;
            }
            Checked result = results.next();
            text.append(result.text());
            flags.addAll(result.flags());
            logProb += result.hypothesis().logProb();
            tokens += result.hypothesis().tokens().length;
            states = sum(states, result.states());
        }
        String english = text.toString();
        List<Term> cutApart = sentence.parts().size() == 1 ? List.of() : glossary.missing(sentence.words(), english);
        float score = tokens == 0 ? 0 : logProb / tokens;
        return new Translation(
                english, score, tokens, SentenceVector.quantise(states), CheckedSearch.flags(flags, cutApart));
    }

    private static float[] sum(float[] sums, float[] states) {
        if (sums.length == 0) {
            return states.clone();
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += states[i];
        }
        return sums;
    }

    @Override
    public void close() {
        tokenizer.close();
        model.close();
    }
}
