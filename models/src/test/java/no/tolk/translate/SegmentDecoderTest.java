package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.tolk.model.ModelBundle;
import no.tolk.translate.SegmentDecoder.Decoded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SegmentDecoderTest {
    private static final long NOT_IN_THE_VOCABULARY = 1_000_000;

    private static EncoderDecoder model;
    private static Search search;

    @BeforeAll
    static void load() {
        ModelBundle bundle = ModelBundle.open(
                Path.of("src/test/resources/no/tolk/translate/pegasus").toString());
        model = new EncoderDecoder(bundle);
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(bundle)) {
            search = new GreedySearch(tokenizer.target());
        }
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void aSegmentThatTheModelFailsOnTakesNoOtherWithIt() {
        List<Segment> good =
                Stream.of(3L, 4L, 5L).map(SegmentDecoderTest::segment).toList();
        List<Segment> withABadOne = List.of(good.get(0), segment(NOT_IN_THE_VOCABULARY), good.get(1), good.get(2));

        List<Decoded> expected = decode(good);
        List<Decoded> found = decode(withABadOne);

        assertThat(found.get(1).failure()).isNotNull();
        assertThat(found.get(1).hypotheses()).isEmpty();
        assertThat(List.of(found.get(0), found.get(2), found.get(3)))
                .usingRecursiveComparison()
                .isEqualTo(expected);
    }

    private static List<Decoded> decode(List<Segment> segments) {
        return new SegmentDecoder(model, BatchLimits.DEFAULT).decode(segments, search, 1);
    }

    private static Segment segment(long token) {
        return new Segment("x", new long[] {token, 0});
    }
}
