package no.tolk.translate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import no.tolk.check.Flag;
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
    public static final int REVISION = 1;

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
     * Translates sentences. Empty ones stay empty; those without words, such as numbers and addresses, are copied; those
     * longer than the model takes are translated in parts.
     *
     * @param sentences any number; memory grows with it, so a caller with very many gives some thousands a call
     * @return one for each, in the same order; a sentence that the engine fails on has a translation that says so
     */
    public List<Translation> translate(List<String> sentences, DecodingOptions options) {
        List<Translation> results = new ArrayList<>(Collections.nCopies(sentences.size(), null));
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            String source = SourceText.normalise(sentences.get(i));
            if (CopiedText.matches(source)) {
                results.set(i, Translation.copy(source));
            } else {
                for (String part : wrapping.wrap(source)) {
                    segments.add(new Segment(i, part, tokenizer.encode(part)));
                }
            }
        }
        List<Checked> checked = new CheckedSearch(decoder, tokenizer, options).translate(segments);
        for (int from = 0, to; from < segments.size(); from = to) {
            int sentence = segments.get(from).sentence();
            to = from + 1;
            while (to < segments.size() && segments.get(to).sentence() == sentence) {
                to++;
            }
            results.set(sentence, join(checked.subList(from, to)));
        }
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

    private static Translation join(List<Checked> parts) {
        List<String> texts = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        float[] states = new float[parts.get(0).states().length];
        float logProb = 0;
        int tokens = 0;
        for (Checked part : parts) {
            if (part.failure() != null) {
                return Translation.failure(part.failure());
            }
            texts.add(part.text());
            flags.addAll(part.flags());
            logProb += part.hypothesis().logProb();
            tokens += part.hypothesis().tokens().length;
            for (int i = 0; i < states.length; i++) {
                states[i] += part.states()[i];
            }
        }
        return new Translation(
                String.join(" ", texts), logProb / tokens, tokens, SentenceVector.quantise(states), flags);
    }

    @Override
    public void close() {
        tokenizer.close();
        model.close();
    }
}
