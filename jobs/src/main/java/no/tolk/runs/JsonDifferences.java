package no.tolk.runs;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import java.util.Map;
import java.util.TreeMap;

/** What is not equal in two records, for people: values as JSON, by the names that JSON gives the fields. */
public final class JsonDifferences {

    private static final String NONE = "none";

    private JsonDifferences() {}

    /** @return by name; fields of nested records have names like {@code model.fingerprint} */
    public static Map<String, Change<String>> between(Object before, Object after) {
        Map<String, String> old = new TreeMap<>();
        Map<String, String> current = new TreeMap<>();
        flatten("", Json.GSON.toJsonTree(before), old);
        flatten("", Json.GSON.toJsonTree(after), current);
        Map<String, Change<String>> changes = new TreeMap<>();
        old.forEach((name, value) -> changes.put(name, new Change<>(value, current.getOrDefault(name, NONE))));
        current.forEach((name, value) -> changes.putIfAbsent(name, new Change<>(NONE, value)));
        changes.values().removeIf(change -> change.before().equals(change.after()));
        return changes;
    }

    private static void flatten(String name, JsonElement value, Map<String, String> into) {
        if (value.isJsonObject()) {
            String prefix = name.isEmpty() ? "" : name + ".";
            value.getAsJsonObject().asMap().forEach((field, content) -> flatten(prefix + field, content, into));
        } else if (!(value instanceof JsonNull)) {
            into.put(name, value.toString());
        }
    }
}
