package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BatchLimitsTest {

    @Test
    void aBatchHoldsEqualLengthsWithinBothLimitsAndNoSegmentIsLost() {
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            BatchLimits limits = new BatchLimits(1 + random.nextInt(64), 1 + random.nextInt(500));
            int beam = 1 + random.nextInt(5);
            List<Segment> segments = new ArrayList<>();
            for (int i = random.nextInt(200); i > 0; i--) {
                segments.add(new Segment("x", new long[2 + random.nextInt(20)]));
            }
            List<List<Segment>> batches = limits.batches(segments, beam);
            for (List<Segment> batch : batches) {
                int length = batch.get(0).tokens().length;
                assertThat(batch).allMatch(segment -> segment.tokens().length == length);
                assertThat(batch.size() == 1
                                || batch.size() * beam <= limits.rows()
                                        && batch.size() * beam * length <= limits.tokens())
                        .isTrue();
            }
            assertThat(batches.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(segments);
        }
    }
}
