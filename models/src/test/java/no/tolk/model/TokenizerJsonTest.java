package no.tolk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"Precompiled\", \"precompiled_charsmap\": null}",
                "{\"type\": \"Precompiled\", \"precompiled_charsmap\": \"\"}",
                "{\"type\": \"Precompiled\"}"
            })
    void aNormalizerWithoutItsCharacterMapIsTakenOut(String normalizer) {
        assertThat(repaired(normalizer).has("normalizer")).isFalse();
        JsonObject inSequence = repaired(
                        "{\"type\": \"Sequence\", \"normalizers\": [" + normalizer + ", {\"type\": \"NFKC\"}]}")
                .getAsJsonObject("normalizer");
        assertThat(inSequence.getAsJsonArray("normalizers").toString()).isEqualTo("[{\"type\":\"NFKC\"}]");
    }

    @Test
    void aNormalizerWithItsCharacterMapStays() {
        byte[] map = new byte[4 + 1024];
        map[1] = 4;
        String normalizer = "{\"type\":\"Precompiled\",\"precompiled_charsmap\":\"%s\"}"
                .formatted(Base64.getEncoder().encodeToString(map));
        assertThat(repaired(normalizer).get("normalizer").toString()).isEqualTo(normalizer);
    }

    @Test
    void unknownCharactersBecomeTheUnknownTokenAndNoOther() {
        assertThat(repaired("null").getAsJsonObject("model").get("unk_id").getAsInt())
                .isEqualTo(1);
    }

    @Test
    void truncationAndPaddingAreTurnedOff() {
        JsonObject tokenizer = repaired("null");
        assertThat(tokenizer.has("truncation")).isFalse();
        assertThat(tokenizer.has("padding")).isFalse();
    }

    @Test
    void specialTokensAreKnownByTheirLiteralFormInAnOrderThatIsAlwaysTheSame() {
        JsonObject tokenizer = tokenizer("null");
        for (String token : List.of("f", "b", "d", "a", "e", "c")) {
            tokenizer
                    .getAsJsonArray("added_tokens")
                    .add(JsonParser.parseString("{\"id\": 1, \"content\": \"" + token + "\"}"));
        }
        assertThat(TokenizerJson.definition(tokenizer).specialTokens())
                .containsEntry("</s>", 0)
                .extracting(Map::keySet, InstanceOfAssertFactories.ITERABLE)
                .containsExactly("</s>", "a", "b", "c", "d", "e", "f");
    }

    @Test
    void mergesAreNotLeftOutByChance() {
        JsonObject tokenizer = tokenizer("null");
        tokenizer.getAsJsonObject("model").addProperty("dropout", 0.1);
        assertThat(TokenizerJson.definition(tokenizer).json()).doesNotContain("dropout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'Precompiled', 'precompiled_charsmap': 'AAQA'}",
                "{'type': 'Sequence', 'normalizers': [{'type': 'Precompiled', 'precompiled_charsmap': '!'}]}",
                "{'precompiled_charsmap': '/////w=='}",
                "{'type': 'Replace', 'pattern': {'Regex': '(a+)+$'}, 'content': ''}",
                "{'type': 'Prepend', 'prepend': '%s'}",
            })
    void whatWouldEndTheProcessIsRefused(String normalizer) {
        String json = normalizer.replace('\'', '"').replace("%s", "x".repeat(2_000));
        assertThatThrownBy(() -> repaired(json)).isInstanceOf(BundleException.class);
    }

    @Test
    void replacementsThatMultiplyAreRefused() {
        String doubling = "{\"type\": \"Replace\", \"pattern\": {\"String\": \"a\"}, \"content\": \"aa\"}";
        String normalizer = "{\"type\": \"Sequence\", \"normalizers\": [%s]}"
                .formatted(String.join(",", Collections.nCopies(26, doubling)));
        assertThatThrownBy(() -> repaired(normalizer))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("steps that make of one character");
    }

    @Test
    void expressionsAreRefusedWhereverTheyStand() {
        for (String part : List.of("pre_tokenizer", "decoder")) {
            JsonObject tokenizer = tokenizer("null");
            tokenizer.add(
                    part, JsonParser.parseString("{\"type\": \"Split\", \"pattern\": {\"Regex\": \"(x+x+)+y\"}}"));
            assertThatThrownBy(() -> TokenizerJson.definition(tokenizer))
                    .isInstanceOf(BundleException.class)
                    .hasMessageContaining("(x+x+)+y");
        }
    }

    @Test
    void otherModelsThanThoseOfSentencePieceAreRefused() {
        JsonObject tokenizer = tokenizer("null");
        tokenizer.getAsJsonObject("model").addProperty("type", "WordPiece");
        assertThatThrownBy(() -> TokenizerJson.definition(tokenizer))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("WordPiece")
                .hasMessageContaining("Unigram and BPE");
        tokenizer.getAsJsonObject("model").addProperty("type", "BPE");
        tokenizer.getAsJsonObject("model").addProperty("continuing_subword_prefix", "######");
        assertThatThrownBy(() -> TokenizerJson.definition(tokenizer))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("continuing_subword_prefix");
    }

    @Test
    void aTemplateThatLeavesTheTextOutIsNotFollowed() {
        JsonObject tokenizer = tokenizer("null");
        tokenizer.add("post_processor", JsonParser.parseString("{\"type\": \"TemplateProcessing\", \"single\": []}"));
        assertThat(TokenizerJson.definition(tokenizer).json()).doesNotContain("TemplateProcessing");
    }

    private static JsonObject repaired(String normalizer) {
        String json = TokenizerJson.definition(tokenizer(normalizer)).json();
        return JsonParser.parseString(json).getAsJsonObject();
    }

    /** Like what older conversions of opus-mt ship. */
    private static JsonObject tokenizer(String normalizer) {
        return JsonParser.parseString(
                        """
                {"normalizer": %s, "truncation": {"max_length": 40}, "padding": {"pad_id": 0},
                 "added_tokens": [{"id": 0, "content": "</s>", "special": true}],
                 "model": {"type": "Unigram", "unk_id": 2, "vocab": [["</s>", 0.0], ["<unk>", 0.0], ["▁a", -1.0]]}}
                """
                                .formatted(normalizer))
                .getAsJsonObject();
    }
}
