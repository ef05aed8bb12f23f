package no.tolk.cli;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** What {@code --json} prints: records as JSON with snake_case names. */
final class JsonText {
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create();

    private JsonText() {}

    static String of(Object content) {
        return GSON.toJson(content);
    }
}
