package no.tolk.model;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.TreeMap;

/**
 * A {@code tokenizer.json} made safe to load.
 *
 * <p>The native tokenizer aborts the whole JVM on a {@code Precompiled} normalizer without its character map, which
 * older conversions of opus-mt ship (huggingface/tokenizers#1627), so that is taken out before the file gets there. The
 * same conversions point {@code unk_id} at a real token, which turns every unknown character into that token; it is set
 * to where the vocabulary has {@code <unk>}.
 */
final class TokenizerJson {
    private static final String UNKNOWN = "<unk>";

    private TokenizerJson() {}

    /** Changes {@code tokenizer} in place before it is taken over. */
    static TokenizerDefinition definition(JsonObject tokenizer) {
        repair(tokenizer);
        return new TokenizerDefinition(new Gson().toJson(tokenizer), specialTokens(tokenizer));
    }

    private static Map<String, Integer> specialTokens(JsonObject tokenizer) {
        Map<String, Integer> special = new TreeMap<>();
        JsonElement added = tokenizer.get("added_tokens");
        if (added != null && added.isJsonArray()) {
            for (JsonElement element : added.getAsJsonArray()) {
                JsonObject token = element.getAsJsonObject();
                special.put(token.get("content").getAsString(), token.get("id").getAsInt());
            }
        }
        return Map.copyOf(special);
    }

    private static void repair(JsonObject tokenizer) {
        tokenizer.add("normalizer", withoutEmptyCharacterMaps(tokenizer.get("normalizer")));
        tokenizer.remove("truncation");
        tokenizer.remove("padding");
        repairUnknown(tokenizer);
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
        JsonObject model = tokenizer.getAsJsonObject("model");
        if (model == null || !model.has("vocab") || !model.get("vocab").isJsonArray()) {
            return;
        }
        JsonArray vocabulary = model.getAsJsonArray("vocab");
        for (int id = 0; id < vocabulary.size(); id++) {
            if (vocabulary.get(id).getAsJsonArray().get(0).getAsString().equals(UNKNOWN)) {
                model.addProperty("unk_id", id);
                return;
            }
        }
    }
}
