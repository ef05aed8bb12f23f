package no.tolk.model;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A {@code tokenizer.json} made safe to load: known faults are repaired, and what cannot be is refused.
 *
 * <p>The native tokenizer aborts the whole JVM on a {@code Precompiled} normalizer without its character map, which
 * older conversions of opus-mt ship (huggingface/tokenizers#1627), so that is taken out before the file gets there. The
 * same conversions point {@code unk_id} at a real token, which turns every unknown character into that token; it is set
 * to where the vocabulary has {@code <unk>}.
 */
final class TokenizerJson {
    private static final String UNKNOWN = "<unk>";

    private TokenizerJson() {}

    /**
     * Changes {@code tokenizer} in place before it is taken over.
     *
     * @throws BundleException where it is not safe to load
     */
    static TokenizerDefinition definition(JsonObject tokenizer) {
        repair(tokenizer);
        TokenizerHazards.refuse(tokenizer);
        return new TokenizerDefinition(new Gson().toJson(tokenizer), specialTokens(tokenizer));
    }

    private static Map<String, Integer> specialTokens(JsonObject tokenizer) {
        Map<String, Integer> special = new TreeMap<>();
        JsonElement added = tokenizer.get("added_tokens");
        if (added != null && added.isJsonArray()) {
            for (JsonElement element : added.getAsJsonArray()) {
                JsonObject token = element.getAsJsonObject();
                String literal = token.get("content").getAsString();
                if (literal.isEmpty()) {
                    throw new BundleException("tokenizer.json has an added token without content");
                }
                special.put(literal, token.get("id").getAsBigDecimal().intValueExact());
            }
        }
        // In order: what replaces them in a text does so one after the other.
        return Collections.unmodifiableMap(special);
    }

    /** The largest id that a text can get; -1 where there is none. */
    static int largestId(JsonObject tokenizer) {
        JsonElement vocabulary = vocabulary(tokenizer);
        IntStream ids = vocabulary.isJsonArray()
                ? IntStream.of(vocabulary.getAsJsonArray().size() - 1)
                : vocabulary.getAsJsonObject().asMap().values().stream().mapToInt(JsonElement::getAsInt);
        IntStream special = specialTokens(tokenizer).values().stream().mapToInt(Integer::intValue);
        return IntStream.concat(ids, special).max().orElse(-1);
    }

    private static void repair(JsonObject tokenizer) {
        tokenizer.add("normalizer", withoutEmptyCharacterMaps(tokenizer.get("normalizer")));
        tokenizer.remove("truncation");
        tokenizer.remove("padding");
        // Its tokens are added by Tolk, and a template can leave the text itself out.
        tokenizer.remove("post_processor");
        repairUnknown(tokenizer);
        // It leaves out merges by chance, for training: a text would have other tokens each time.
        tokenizer.getAsJsonObject("model").remove("dropout");
    }

    private static JsonElement withoutEmptyCharacterMaps(JsonElement normalizer) {
        if (normalizer == null || !normalizer.isJsonObject()) {
            return JsonNull.INSTANCE;
        }
        JsonObject step = normalizer.getAsJsonObject();
        JsonElement type = step.get("type");
        if (type != null && type.getAsString().equals("Precompiled")) {
            JsonElement map = step.get("precompiled_charsmap");
            boolean empty = map == null || map.isJsonNull() || map.getAsString().isEmpty();
            return empty ? JsonNull.INSTANCE : step;
        }
        if (step.has("normalizers")) {
            JsonArray kept = new JsonArray();
            for (JsonElement inner : step.getAsJsonArray("normalizers")) {
                JsonElement safe = withoutEmptyCharacterMaps(inner);
                if (!safe.isJsonNull()) {
                    kept.add(safe);
                }
            }
            step.add("normalizers", kept);
        }
        return step;
    }

    private static void repairUnknown(JsonObject tokenizer) {
        JsonElement vocabulary = vocabulary(tokenizer);
        if (!vocabulary.isJsonArray()) {
            return;
        }
        for (int id = 0; id < vocabulary.getAsJsonArray().size(); id++) {
            JsonElement piece = vocabulary.getAsJsonArray().get(id);
            if (piece.getAsJsonArray().get(0).getAsString().equals(UNKNOWN)) {
                tokenizer.getAsJsonObject("model").addProperty("unk_id", id);
                return;
            }
        }
    }

    private static JsonElement vocabulary(JsonObject tokenizer) {
        JsonElement model = tokenizer.get("model");
        if (model == null || !model.isJsonObject() || !model.getAsJsonObject().has("vocab")) {
            throw new BundleException("tokenizer.json has no model with a vocabulary");
        }
        return model.getAsJsonObject().get("vocab");
    }
}
