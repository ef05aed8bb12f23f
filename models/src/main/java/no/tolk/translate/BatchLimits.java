package no.tolk.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Bounds on a batch.
 *
 * @param rows most rows in the decoder
 * @param tokens most source tokens, over all rows
 */
record BatchLimits(int rows, int tokens) {
    static final BatchLimits DEFAULT = new BatchLimits(64, 4096);

    /**
     * Splits segments into batches of equal token length, so that no row is padded. Shorter ones come first.
     *
     * @param rowsPerSegment decoder rows that a segment takes: the beam
     */
    List<List<Segment>> batches(List<Segment> segments, int rowsPerSegment) {
        TreeMap<Integer, List<Segment>> byLength = new TreeMap<>();
        for (Segment segment : segments) {
            byLength.computeIfAbsent(segment.tokens().length, length -> new ArrayList<>())
                    .add(segment);
        }
        List<List<Segment>> batches = new ArrayList<>();
        byLength.forEach((length, equal) -> {
            int size = Math.max(1, Math.min(rows, tokens / length) / rowsPerSegment);
            for (int from = 0; from < equal.size(); from += size) {
                batches.add(equal.subList(from, Math.min(from + size, equal.size())));
            }
        });
        return batches;
    }
}
