package no.tolk.read;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import no.tolk.repair.Repair;
import no.tolk.text.ArticlePart;
import no.tolk.text.ParagraphKind;

/** What a record of named values says about an article. */
final class ArticleFields {

    private static final Pattern UNPAIRED_SURROGATE = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

    private final JsonObject values;
    private final ArticleColumns columns;
    private int surrogates;

    ArticleFields(JsonObject values, ArticleColumns columns) {
        this.values = values;
        this.columns = columns;
    }

    /** Those of the columns which records may lack that this one has. */
    List<String> optionalColumns() {
        return columns.optional().stream().filter(values::has).toList();
    }

    /** @throws InvalidRecordException where the id column has no id */
    String id() throws InvalidRecordException {
        JsonElement value = values.get(columns.id());
        if (!isTextOrNumber(value) || value.getAsString().isBlank()) {
            throw mustBe(columns.id(), "the article's id, a text or a number", value);
        }
        return paired(value.getAsString());
    }

    /**
     * The article.
     *
     * @param repairs that were made to read the values
     * @throws InvalidRecordException where there is no text, or something else than what its column is for
     */
    SourceArticle article(List<Repair> repairs) throws InvalidRecordException {
        List<ArticlePart> parts = new ArrayList<>();
        String title = optional(columns.title(), "the article's title, a text", ArticleColumns.TITLE_FLAG);
        if (title != null && !title.isBlank()) {
            parts.add(new ArticlePart(ParagraphKind.HEADLINE, title));
        }
        parts.add(ArticlePart.unmarked(text()));
        String date = optional(columns.date(), "the article's date, a text or a number", ArticleColumns.DATE_FLAG);
        Map<String, String> kept = kept();
        List<Repair> all = new ArrayList<>(repairs);
        if (surrogates > 0) {
            all.add(new Repair("surrogate", surrogates));
        }
        return new SourceArticle(parts, date == null || date.isBlank() ? null : date, all, kept);
    }

    private String text() throws InvalidRecordException {
        JsonElement value = values.get(columns.text());
        boolean text = isTextOrNumber(value) && value.getAsJsonPrimitive().isString();
        if (!text || value.getAsString().isBlank()) {
            throw mustBe(columns.text(), "the article's text", value);
        }
        return paired(value.getAsString());
    }

    /** @param flag whose default may have named the column, which nobody then knows to be for that */
    private String optional(String column, String purpose, String flag) throws InvalidRecordException {
        JsonElement value = column == null ? null : values.get(column);
        if (value == null || value.isJsonNull()) {
            return null;
        }
        if (!isTextOrNumber(value)) {
            throw new InvalidRecordException(mustBe(column, purpose, value).getMessage() + ": name another column with "
                    + flag + ", or none with " + flag + " ''");
        }
        return paired(value.getAsString());
    }

    private Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>();
        for (String column : columns.kept()) {
            JsonElement value = values.get(column);
            if (value != null && !value.isJsonNull()) {
                kept.put(column, paired(value.isJsonPrimitive() ? value.getAsString() : value.toString()));
            }
        }
        return kept;
    }

    /** JSON can spell half a character, which UTF-8 has not: Spark would make a question mark of it without a word. */
    private String paired(String text) {
        return UNPAIRED_SURROGATE.matcher(text).replaceAll(half -> {
            surrogates++;
            return "\uFFFD";
        });
    }

    private static boolean isTextOrNumber(JsonElement value) {
        return value != null
                && value.isJsonPrimitive()
                && !value.getAsJsonPrimitive().isBoolean();
    }

    private static InvalidRecordException mustBe(String column, String purpose, JsonElement value) {
        return new InvalidRecordException("\"" + column + "\" must be " + purpose + ", not " + nameOf(value));
    }

    /** What messages call a value that is not what it should be. */
    static String nameOf(JsonElement value) {
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
