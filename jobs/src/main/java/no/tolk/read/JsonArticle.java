package no.tolk.read;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What a JSON object says about an article. */
record JsonArticle(ArticleColumns columns) implements Serializable {

    private static final Gson STRICT =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();

    /** The article in a line, or what is wrong with it. */
    SourceRecord read(InputFile file, long offset, byte[] raw) {
        try {
            JsonObject object = parse(Utf8.decode(withoutByteOrderMark(raw, offset)));
            String id = columns.id() == null ? file.id() + "#" + offset : id(object);
            return new SourceRecord(file.uri(), offset, id, text(object), kept(object), raw, null);
        } catch (InvalidRecordException | RuntimeException | StackOverflowError e) {
            return SourceRecord.failed(file.uri(), offset, raw, e);
        }
    }

    private static byte[] withoutByteOrderMark(byte[] line, long offset) {
        boolean marked = offset == 0
                && line.length >= 3
                && line[0] == (byte) 0xEF
                && line[1] == (byte) 0xBB
                && line[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
    }

    private static JsonObject parse(String line) throws InvalidRecordException {
        JsonElement value;
        try {
            value = STRICT.fromJson(line, JsonElement.class);
        } catch (JsonParseException e) {
            throw new InvalidRecordException("the line is not JSON: " + reason(e));
        }
        if (value == null || !value.isJsonObject()) {
            throw new InvalidRecordException("a line must be a JSON object, not " + nameOf(value));
        }
        return value.getAsJsonObject();
    }

    /** Where Gson stopped and what it saw; its advice to programmers is left out. */
    private static String reason(JsonParseException fault) {
        String message =
                fault.getCause() == null ? fault.getMessage() : fault.getCause().getMessage();
        return message.lines().findFirst().orElse("").replaceFirst("^Use JsonReader\\S* to accept m", "m");
    }

    private String id(JsonObject object) throws InvalidRecordException {
        JsonElement value = object.get(columns.id());
        boolean scalar = value != null
                && value.isJsonPrimitive()
                && !value.getAsJsonPrimitive().isBoolean();
        if (!scalar || value.getAsString().isBlank()) {
            throw new InvalidRecordException(
                    "\"" + columns.id() + "\" must be the article's id, a text or a number, not " + nameOf(value));
        }
        return value.getAsString();
    }

    private String text(JsonObject object) throws InvalidRecordException {
        JsonElement value = object.get(columns.text());
        if (value == null
                || !value.isJsonPrimitive()
                || !value.getAsJsonPrimitive().isString()) {
            throw new InvalidRecordException(
                    "\"" + columns.text() + "\" must be the article's text, not " + nameOf(value));
        }
        return value.getAsString();
    }

    private Map<String, String> kept(JsonObject object) {
        Map<String, String> kept = new TreeMap<>();
        for (String column : columns.kept()) {
            JsonElement value = object.get(column);
            if (value != null && !value.isJsonNull()) {
                kept.put(column, value.isJsonPrimitive() ? value.getAsString() : value.toString());
            }
        }
        return kept;
    }

    private static String nameOf(JsonElement value) {
        if (value == null) {
            return "missing";
        }
        if (value.isJsonNull()) {
            return "null";
        }
        if (value.isJsonObject()) {
            return "an object";
        }
        if (value.isJsonArray()) {
            return "an array";
        }
        if (value.getAsJsonPrimitive().isString()) {
            return value.getAsString().isBlank() ? "a blank text" : "a text";
        }
        return "the value " + value;
    }
}
