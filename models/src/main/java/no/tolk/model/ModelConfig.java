package no.tolk.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a bundle's {@code config.json} and {@code generation_config.json} say that a search needs to know.
 *
 * @param family the architecture's family
 * @param vocabularySize number of tokens in the output layer
 * @param decoderStart id of the token that decoding starts from
 * @param endOfSentence id of {@code </s>}
 * @param banned ids that are never predicted
 * @param forcedFirst id that the model's own settings force as the first target token
 * @param forcedLast id that they force at the length limit: {@code </s>}
 * @param renormalize whether probabilities are normalized again after banned ids are taken out
 * @param positions most positions the encoder and the decoder can see
 * @param width size of a token's state
 * @param decoderHeads attention heads of the decoder
 */
public record ModelConfig(
        ModelFamily family,
        int vocabularySize,
        int decoderStart,
        int endOfSentence,
        List<Integer> banned,
        OptionalInt forcedFirst,
        OptionalInt forcedLast,
        boolean renormalize,
        int positions,
        int width,
        int decoderHeads) {

    private static final int USUAL_POSITIONS = 512;

    /** With fewer a sentence would be cut to its letters. */
    private static final int FEWEST_POSITIONS = 16;

    /** @throws BundleException where no model can be like that */
    public ModelConfig {
        banned = List.copyOf(banned);
        require(vocabularySize > 0, "vocab_size", vocabularySize);
        require(positions >= FEWEST_POSITIONS, "max_position_embeddings", positions);
        require(width > 0, "d_model", width);
        require(decoderHeads > 0 && width % decoderHeads == 0, "decoder_attention_heads", decoderHeads);
        requireToken("decoder_start_token_id", decoderStart, vocabularySize);
        requireToken("eos_token_id", endOfSentence, vocabularySize);
        for (int id : banned) {
            requireToken("bad_words_ids", id, vocabularySize);
        }
        requireToken("forced_bos_token_id", forcedFirst.orElse(0), vocabularySize);
        requireToken("forced_eos_token_id", forcedLast.orElse(0), vocabularySize);
    }

    private static void require(boolean sound, String name, int value) {
        if (!sound) {
            throw new BundleException(
                    "config.json or generation_config.json has " + name + " " + value + ", which no model can have");
        }
    }

    private static void requireToken(String name, int id, int vocabularySize) {
        require(id >= 0 && id < vocabularySize, name, id);
    }

    /**
     * Reads a bundle's settings.
     *
     * @param location of the bundle, for messages
     * @param root its folder
     * @throws BundleException where they are missing, or no model can be like that, or its family is unknown
     */
    public static ModelConfig read(String location, Path root) {
        Path generation = root.resolve(BundleLayout.GENERATION);
        return JsonFile.read(
                location,
                root.resolve(BundleLayout.CONFIG),
                config -> Files.exists(generation)
                        ? JsonFile.read(location, generation, settings -> of(config, settings))
                        : of(config, new JsonObject()));
    }

    static ModelConfig of(JsonObject config, JsonObject generation) {
        return new ModelConfig(
                ModelFamily.ofType(text(config, "model_type")),
                required(config, "vocab_size"),
                integer(generation, "decoder_start_token_id")
                        .orElseGet(() -> required(config, "decoder_start_token_id")),
                required(config, "eos_token_id"),
                banned(generation.has("bad_words_ids") ? generation : config),
                integer(generation, "forced_bos_token_id"),
                integer(generation, "forced_eos_token_id"),
                isTrue(generation, "renormalize_logits"),
                integer(config, "max_position_embeddings").orElse(USUAL_POSITIONS),
                required(config, "d_model"),
                required(config, "decoder_attention_heads"));
    }

    /** Single-token entries only: a banned sequence of several tokens is not a banned token. */
    private static List<Integer> banned(JsonObject settings) {
        List<Integer> ids = new ArrayList<>();
        JsonElement sequences = settings.get("bad_words_ids");
        if (sequences != null && sequences.isJsonArray()) {
            for (JsonElement sequence : sequences.getAsJsonArray()) {
                JsonArray tokens = sequence.getAsJsonArray();
                if (tokens.size() == 1) {
                    ids.add(tokens.get(0).getAsInt());
                }
            }
        }
        return ids;
    }

    private static int required(JsonObject settings, String name) {
        return integer(settings, name)
                .orElseThrow(
                        () -> new BundleException("config.json has no '" + name + "': is this an encoder-decoder?"));
    }

    private static OptionalInt integer(JsonObject settings, String name) {
        JsonElement value = settings.get(name);
        return value != null
                        && value.isJsonPrimitive()
                        && value.getAsJsonPrimitive().isNumber()
                ? OptionalInt.of(value.getAsInt())
                : OptionalInt.empty();
    }

    private static boolean isTrue(JsonObject settings, String name) {
        JsonElement value = settings.get(name);
        return value != null && value.isJsonPrimitive() && value.getAsBoolean();
    }

    private static String text(JsonObject settings, String name) {
        JsonElement value = settings.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }
}
