package no.tolk.model;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses what a {@code tokenizer.json} may hold that the native tokenizer does not survive: a fault there aborts the
 * JVM, or takes all its time and memory, and Java cannot catch it.
 */
final class TokenizerHazards {
    /**
     * The regular expressions of converted SentencePiece models. On others the native engine may have to give up, which
     * it does by aborting.
     */
    private static final Set<String> EXPRESSIONS = Set.of(" {2,}");

    private static final List<String> MODELS = List.of("Unigram", "BPE");

    /** The parts that are run over a text. */
    private static final List<String> STEPS = List.of("normalizer", "pre_tokenizer", "decoder");

    /** Steps that write more than they read multiply; those of converted models come to less than 100. */
    private static final double MOST_GROWTH = 1_000;

    private double growth = 1;

    private TokenizerHazards() {}

    /** @throws BundleException that says what is not safe to load */
    static void refuse(JsonObject tokenizer) {
        requireSentencePiece(tokenizer.getAsJsonObject("model"));
        TokenizerHazards hazards = new TokenizerHazards();
        STEPS.stream().filter(tokenizer::has).map(tokenizer::get).forEach(hazards::search);
        if (hazards.growth > MOST_GROWTH) {
            throw new BundleException("tokenizer.json has steps that make of one character " + (long) hazards.growth
                    + ": no converted tokenizer has that, and it would take all memory");
        }
    }

    private static void requireSentencePiece(JsonObject model) {
        JsonElement type = model.get("type");
        if (type == null || !MODELS.contains(type.getAsString())) {
            throw new BundleException("tokenizer.json has a model of type " + type + ": Tolk runs those of converted"
                    + " SentencePiece models, " + String.join(" and ", MODELS));
        }
        JsonElement prefix = model.get("continuing_subword_prefix");
        if (prefix != null && !prefix.isJsonNull()) {
            throw new BundleException("tokenizer.json has a continuing_subword_prefix, which no converted SentencePiece"
                    + " model has, and which ends the process where a merge is shorter");
        }
    }

    private void search(JsonElement element) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(this::search);
        } else if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(this::search);
        }
    }

    private void search(Map.Entry<String, JsonElement> member) {
        JsonElement value = member.getValue();
        switch (member.getKey()) {
            case "Regex" -> requireKnown(value.getAsString());
            case "precompiled_charsmap" -> requireSound(value.getAsString());
            case "content", "prepend", "replacement" ->
                growth *= 1 + value.getAsString().length();
            default -> search(value);
        }
    }

    private static void requireKnown(String expression) {
        if (!EXPRESSIONS.contains(expression)) {
            throw new BundleException("tokenizer.json has the regular expression '" + expression
                    + "', and a text on which it takes too long would end the process: only that of converted"
                    + " SentencePiece models is run, ' {2,}'");
        }
    }

    private static void requireSound(String map) {
        if (!CharacterMap.isSound(map)) {
            throw new BundleException("tokenizer.json has a precompiled_charsmap that is broken: convert the tokenizer"
                    + " again, or take the step out of its normalizer");
        }
    }
}
