package no.tolk.translate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import no.tolk.check.Flag;
import no.tolk.check.Severity;
import no.tolk.model.ModelBundle;
import no.tolk.summarize.SentenceVector;
import no.tolk.text.SourceText;
import no.tolk.translate.CheckedSearch.Checked;

/**
 * Translates sentences with a model.
 *
 * <p>What comes out for a sentence depends on the sentence, the model and the options alone, to the bit of its score:
 * not on the sentences beside it, their number, or other threads. Safe for use by several threads; each call runs in its
 * caller's.
 */
public final class Translator implements AutoCloseable {
    /** Goes up with every change that can change a translation, so that older ones are not reused beside newer ones. */
    public static final int REVISION = 2;

    /** Code of the flag of what was copied because no word is that long. */
    private static final String COPIED = "copied";

    /** Longer sentences are wrapped: the built-in model has seen none, and quality falls with length in all. */
    static final int LONGEST_SEGMENT = 112;

    private final SubwordTokenizer tokenizer;
    private final EncoderDecoder model;
    private final SegmentDecoder decoder;
    private final SourceWrapping wrapping;

    private Translator(ModelBundle bundle, BatchLimits limits) {
        tokenizer = new SubwordTokenizer(bundle);
        model = new EncoderDecoder(bundle);
        decoder = new SegmentDecoder(model, limits);
        int longest = Math.min(LONGEST_SEGMENT, bundle.config().positions() - 1);
        wrapping = new SourceWrapping(this::tokens, longest);
    }

    /**
     * Loads a model.
     *
     * @throws no.tolk.model.BundleException where its tokenizer or its graphs cannot be used
     */
    public static Translator open(ModelBundle bundle) {
        return open(bundle, BatchLimits.DEFAULT);
    }

    static Translator open(ModelBundle bundle, BatchLimits limits) {
        return new Translator(bundle, limits);
    }

    /**
     * Translates sentences. Empty ones stay empty; what has no words, such as numbers, addresses and pictograms, is
     * copied, and so are runs of more than {@value SourcePart#LONGEST_RUN} characters without a space; sentences longer
     * than the model takes are translated in parts.
     *
     * @param sentences any number; memory grows with it, so a caller with very many gives some thousands a call
     * @return one for each, in the same order; a sentence that the engine fails on has a translation that says so
     */
    public List<Translation> translate(List<String> sentences, DecodingOptions options) {
        List<List<SourcePart>> parts = new ArrayList<>(sentences.size());
        List<Segment> segments = new ArrayList<>();
        for (String sentence : sentences) {
            List<SourcePart> ofSentence = SourcePart.of(SourceText.normalise(sentence), wrapping);
            parts.add(ofSentence);
            for (SourcePart part : ofSentence) {
                if (part.translated()) {
                    segments.add(new Segment(part.text(), tokenizer.encode(part.text())));
                }
            }
        }
        Iterator<Checked> checked = new CheckedSearch(decoder, tokenizer, options)
                .translate(segments)
                .iterator();
        List<Translation> results = new ArrayList<>(sentences.size());
        parts.forEach(ofSentence -> results.add(joined(ofSentence, checked)));
        return results;
    }

    /** Length of a sentence in source tokens. */
    int tokens(String sentence) {
        return tokenizer.encode(sentence).length;
    }

    /** How well the work so far was batched. */
    double meanRowsPerDecoderCall() {
        return model.meanRowsPerDecoderCall();
    }

    /** Takes as many results as the sentence has translated parts. */
    private static Translation joined(List<SourcePart> parts, Iterator<Checked> results) {
        List<String> texts = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        float[] states = {};
        float logProb = 0;
        int tokens = 0;
        Throwable failure = null;
        for (SourcePart part : parts) {
            if (!part.translated()) {
                texts.add(part.text());
                if (part.isUnbrokenRun()) {
                    flags.add(new Flag(COPIED, Severity.WARNING, part.text().length() + " characters without a space"));
                }
                continue;
            }
            Checked result = results.next();
            if (result.failure() != null) {
                failure = result.failure();
                continue;
            }
            texts.add(result.text());
            flags.addAll(result.flags());
            logProb += result.hypothesis().logProb();
            tokens += result.hypothesis().tokens().length;
            states = sum(states, result.states());
        }
        if (failure != null) {
            return Translation.failure(failure);
        }
        float score = tokens == 0 ? 0 : logProb / tokens;
        return new Translation(String.join(" ", texts), score, tokens, SentenceVector.quantise(states), flags);
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
