package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tolk.model.ModelBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small models of every family, exported by the real tools, against what {@code transformers.generate} answers for them.
 * The script that makes them is {@code models/training/fixtures.py}.
 */
class TransformersParityTest {
    private static final Path FIXTURES = Path.of("src/test/resources/no/tolk/translate");
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .create();

    /** Settings of a call of {@code generate}; its maximum length counts the decoder's start. */
    private record Settings(int numBeams, double lengthPenalty, int maxLength) {}

    /** What it answered. */
    private record Answer(int[] ids, String text, double score) {}

    static Stream<Arguments> familiesAndSettings() {
        return Stream.of("pegasus", "marian", "marian-two-vocabularies", "m2m100", "nllb")
                .flatMap(family -> Stream.of(
                                "greedy",
                                "beam4",
                                "beam4_length_penalty_0.6",
                                "beam4_length_penalty_2.0",
                                "beam4_max_length_12")
                        .map(run -> Arguments.of(family, run)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("familiesAndSettings")
    void findsTheTokensTextAndScoreThatTransformersFinds(String family, String run) throws IOException {
        Path folder = FIXTURES.resolve(family);
        JsonObject expected = JsonParser.parseString(Files.readString(folder.resolve("expected.json")))
                .getAsJsonObject();
        Settings settings = GSON.fromJson(expected.getAsJsonObject("runs").get(run), Settings.class);
        List<JsonObject> sentences = new ArrayList<>();
        expected.getAsJsonArray("sentences").forEach(sentence -> sentences.add(sentence.getAsJsonObject()));
        assertThat(sentences).hasSizeGreaterThan(30);

        ModelBundle bundle = ModelBundle.open(folder.toString());
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(bundle);
                EncoderDecoder model = new EncoderDecoder(bundle)) {
            for (JsonObject sentence : sentences) {
                assertThat(tokenizer.encode(sentence.get("source").getAsString()))
                        .isEqualTo(GSON.fromJson(sentence.get("input_ids"), long[].class));
            }
            Search search = search(tokenizer.target(), settings);
            Map<Integer, List<JsonObject>> byLength = sentences.stream()
                    .collect(Collectors.groupingBy(
                            sentence -> sentence.getAsJsonArray("input_ids").size()));
            for (List<JsonObject> batch : byLength.values()) {
                long[][] tokens = batch.stream()
                        .map(sentence -> GSON.fromJson(sentence.get("input_ids"), long[].class))
                        .toArray(long[][]::new);
                try (Encoded encoded = model.encode(tokens);
                        DecoderState decoder = encoded.decoder()) {
                    List<List<Hypothesis>> found = search.search(decoder, settings.maxLength() - 1);
                    for (int i = 0; i < batch.size(); i++) {
                        Answer answer = GSON.fromJson(batch.get(i).get(run), Answer.class);
                        assertSame(found.get(i).get(0), answer, tokenizer, settings);
                    }
                }
            }
        }
    }

    private static void assertSame(
            Hypothesis hypothesis, Answer answer, SubwordTokenizer tokenizer, Settings settings) {
        assertThat(hypothesis.tokens()).as(answer.text()).isEqualTo(answer.ids());
        assertThat(tokenizer.decode(hypothesis.tokens()))
                .isEqualTo(answer.text().strip());
        float score = settings.numBeams() == 1 ? hypothesis.logProb() : hypothesis.score();
        assertThat((double) score).as(answer.text()).isCloseTo(answer.score(), within(1e-3));
    }

    private static Search search(TargetConventions target, Settings settings) {
        return settings.numBeams() == 1
                ? new GreedySearch(target)
                : new BeamSearch(target, settings.numBeams(), settings.lengthPenalty(), 0);
    }
}
