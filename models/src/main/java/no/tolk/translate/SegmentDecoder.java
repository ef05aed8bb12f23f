package no.tolk.translate;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Runs segments through a model in batches, and returns them in their own order. */
final class SegmentDecoder {
    /** A longer target than this is a loop: twice the source and room for short ones. */
    private static final int SOURCE_MULTIPLE = 2;

    private static final int SLACK = 20;

    /**
     * A segment after the search.
     *
     * @param hypotheses best first; empty where the model failed
     * @param states the sum of the encoder's states over its tokens [width]
     * @param failure why the model failed on this segment alone; else null
     */
    record Decoded(List<Hypothesis> hypotheses, float[] states, Throwable failure) {}

    private final EncoderDecoder model;
    private final BatchLimits limits;

    SegmentDecoder(EncoderDecoder model, BatchLimits limits) {
        this.model = model;
        this.limits = limits;
    }

    /** Decodes segments; one that fails in company is tried again alone, so that it takes no other with it. */
    List<Decoded> decode(List<Segment> segments, Search search, int rowsPerSegment) {
        Map<Segment, Decoded> results = new IdentityHashMap<>();
        for (List<Segment> batch : limits.batches(segments, rowsPerSegment)) {
            try {
                decodeBatch(batch, search, results);
            } catch (RuntimeException | OutOfMemoryError e) {
                for (Segment segment : batch) {
                    decodeAlone(segment, search, results);
                }
            }
        }
        List<Decoded> inOrder = new ArrayList<>(segments.size());
        segments.forEach(segment -> inOrder.add(results.get(segment)));
        return inOrder;
    }

    private void decodeAlone(Segment segment, Search search, Map<Segment, Decoded> results) {
        try {
            decodeBatch(List.of(segment), search, results);
        } catch (RuntimeException | OutOfMemoryError e) {
            results.put(segment, new Decoded(List.of(), new float[0], e));
        }
    }

    private void decodeBatch(List<Segment> batch, Search search, Map<Segment, Decoded> results) {
        long[][] tokens = batch.stream().map(Segment::tokens).toArray(long[][]::new);
        float[][] states;
        List<List<Hypothesis>> hypotheses;
        try (Encoded encoded = model.encode(tokens)) {
            states = encoded.summedStates();
            try (DecoderState decoder = encoded.decoder()) {
                hypotheses = search.search(decoder, targetLimit(tokens[0].length));
            }
        }
        for (int i = 0; i < batch.size(); i++) {
            results.put(batch.get(i), new Decoded(hypotheses.get(i), states[i], null));
        }
    }

    private int targetLimit(int sourceTokens) {
        return Math.min(SOURCE_MULTIPLE * sourceTokens + SLACK, model.config().positions() - 1);
    }
}
