package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import no.tolk.model.ModelBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promise that a sentence gets the same text, and the same score to the bit, whatever stands beside it. */
class SameBytesTest {
    private static final int SENTENCES = 250;
    private static final DecodingOptions GREEDY = DecodingOptions.DEFAULT.withRepairBeam(0);

    private static List<String> sentences;
    private static Map<String, Outcome> alone;

    /** What must not change, the score and the vector to the bit. */
    private record Outcome(String text, int scoreBits, List<Byte> vector) {
        static Outcome of(Translation translation) {
            List<Byte> vector = new ArrayList<>();
            for (byte component : translation.vector()) {
                vector.add(component);
            }
            return new Outcome(translation.text(), Float.floatToRawIntBits(translation.score()), vector);
        }
    }

    @BeforeAll
    static void translateEachSentenceAlone() {
        sentences = SampleSentences.varied(SENTENCES, 1);
        try (Translator translator = translator(1)) {
            alone = new ConcurrentHashMap<>();
            sentences.parallelStream()
                    .forEach(sentence -> alone.put(
                            sentence,
                            outcomes(translator, List.of(sentence), GREEDY).get(0)));
            assertThat(translator.meanRowsPerDecoderCall()).isEqualTo(1);
        }
    }

    @AfterAll
    static void forget() {
        alone = null;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 16, 31, 64})
    void aSentenceIsTranslatedAlikeAloneAndAmongRandomNeighbours(int rows) {
        List<String> shuffled = new ArrayList<>(sentences);
        Collections.shuffle(shuffled, new Random(rows));
        List<String> half = shuffled.subList(0, shuffled.size() / 2);
        try (Translator translator = translator(rows)) {
            assertSameAsAlone(half, outcomes(translator, half, GREEDY));
            assertThat(translator.meanRowsPerDecoderCall()).isGreaterThan(1);
        }
    }

    @Test
    void concurrentCallsDoNotChangeATranslation() {
        try (Translator translator = translator(64)) {
            int parts = 7;
            int size = (sentences.size() + parts - 1) / parts;
            IntStream.range(0, parts).parallel().forEach(part -> {
                List<String> share = sentences.subList(
                        Math.min(part * size, sentences.size()), Math.min((part + 1) * size, sentences.size()));
                assertSameAsAlone(share, outcomes(translator, share, GREEDY));
            });
        }
    }

    @Test
    void beamSearchAndRepairTranslateAlikeInAnyBatch() {
        DecodingOptions beam = DecodingOptions.DEFAULT.withBeam(4);
        List<String> some = sentences.subList(0, Math.min(150, sentences.size()));
        try (Translator one = translator(1);
                Translator many = translator(64)) {
            List<String> shuffled = new ArrayList<>(some);
            Collections.shuffle(shuffled, new Random(4));
            List<Outcome> together = outcomes(many, shuffled, beam);
            for (int i = 0; i < shuffled.size(); i++) {
                String sentence = shuffled.get(i);
                assertThat(outcomes(one, List.of(sentence), beam)).as(sentence).containsExactly(together.get(i));
            }
        }
    }

    private static void assertSameAsAlone(List<String> sentences, List<Outcome> outcomes) {
        for (int i = 0; i < sentences.size(); i++) {
            assertThat(outcomes.get(i)).as(sentences.get(i)).isEqualTo(alone.get(sentences.get(i)));
        }
    }

    private static List<Outcome> outcomes(Translator translator, List<String> sentences, DecodingOptions options) {
        return translator.translate(sentences, options).stream()
                .map(Outcome::of)
                .toList();
    }

    private static Translator translator(int rows) {
        return Translator.open(ModelBundle.open(ModelBundle.BUILT_IN), new BatchLimits(rows, 4096));
    }
}
