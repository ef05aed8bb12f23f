package no.tolk.cli;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** Records as JSON with snake_case names, with escapes for what a terminal would obey. */
final class JsonText {
    private static final Gson RECORDS = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .disableHtmlEscaping()
            .create();
    private static final Gson INDENTED =
            RECORDS.newBuilder().setPrettyPrinting().create();
    private static final Gson ON_A_LINE = RECORDS.newBuilder().serializeNulls().create();

    private JsonText() {}

    static String of(Object content) {
        return TerminalText.ofJson(INDENTED.toJson(content));
    }

    /** One of many objects, each on a line of its own and with all of its fields. */
    static String line(Object content) {
        return TerminalText.ofJson(ON_A_LINE.toJson(content));
    }
}
