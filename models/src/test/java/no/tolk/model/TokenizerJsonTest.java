package no.tolk.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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
        String normalizer = "{\"type\":\"Precompiled\",\"precompiled_charsmap\":\"AAQA\"}";
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
    void specialTokensAreKnownByTheirLiteralForm() {
        assertThat(TokenizerJson.definition(tokenizer("null")).specialTokens()).containsEntry("</s>", 0);
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
