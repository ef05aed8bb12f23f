package no.tolk.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An article with the summaries that people wrote of it.
 *
 * @param place file and line, for errors
 * @param summaries one or more
 */
record JudgedArticle(String place, String article, List<String> summaries) {
    private static final String ARTICLE = "article";

    /**
     * The articles of a file of JSON Lines; empty lines are passed over.
     *
     * @param field the field with the summaries: an array of strings, or as in NorSumm of objects with one string each
     * @throws IOException where the file cannot be read, or a line has no article or no summary
     */
    static List<JudgedArticle> read(Path file, String field) throws IOException {
        List<JudgedArticle> articles = new ArrayList<>();
        List<String> lines = TextFile.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String place = file + ", line " + (i + 1);
            if (!lines.get(i).isBlank()) {
                try {
                    articles.add(parse(place, lines.get(i), field));
                } catch (JsonParseException
                        | ClassCastException
                        | IllegalStateException
                        | UnsupportedOperationException e) {
                    throw new IOException(
                            "%s: not a JSON object with a string \"%s\" and an array of strings \"%s\""
                                    .formatted(place, ARTICLE, field),
                            e);
                }
            }
        }
        if (articles.isEmpty()) {
            throw new IOException(file + " has no articles");
        }
        return articles;
    }

    private static JudgedArticle parse(String place, String json, String field) {
        JsonObject object = JsonParser.parseString(json).getAsJsonObject();
        List<String> summaries = new ArrayList<>();
        if (object.has(ARTICLE) && object.has(field)) {
            for (JsonElement summary : object.getAsJsonArray(field)) {
                if (summary.isJsonObject()) {
                    summary.getAsJsonObject()
                            .entrySet()
                            .forEach(text -> summaries.add(text.getValue().getAsString()));
                } else {
                    summaries.add(summary.getAsString());
                }
            }
        }
        if (summaries.isEmpty()) {
            throw new JsonParseException("there is nothing to compare with");
        }
        return new JudgedArticle(place, object.get(ARTICLE).getAsString(), summaries);
    }
}
