package no.tolk.read;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;

/** A line of JSON Lines: one object in strict JSON. */
final class JsonLine {

    private static final Gson STRICT =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();

    private JsonLine() {}

    /** @throws InvalidRecordException where the record is no such line */
    static RecordReader.Fields parse(RawRecord raw) throws InvalidRecordException {
        DecodedText line = raw.decode(0);
        return new RecordReader.Fields(object(line.withoutByteOrderMark()), line.repairs());
    }

    private static JsonObject object(String line) throws InvalidRecordException {
        JsonElement value;
        try {
            value = STRICT.fromJson(line, JsonElement.class);
        } catch (JsonParseException e) {
            throw new InvalidRecordException("the line is not JSON: " + reason(e));
        }
        if (value == null || !value.isJsonObject()) {
            throw new InvalidRecordException("a line must be a JSON object, not " + ArticleFields.nameOf(value));
        }
        return value.getAsJsonObject();
    }

    /** Where Gson stopped and what it saw; its advice to programmers is left out, and the way to the deepest of nests. */
    private static String reason(JsonParseException fault) {
        String message =
                fault.getCause() == null ? fault.getMessage() : fault.getCause().getMessage();
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^Use JsonReader\\S* to accept m", "m")
                .replaceFirst(" path \\S{200,}", "");
    }
}
