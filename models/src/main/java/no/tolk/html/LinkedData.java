package no.tolk.html;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The articles that a page describes in JSON-LD with the vocabulary of schema.org.
 *
 * @param articles in the order of the page
 */
record LinkedData(List<JsonObject> articles) {
    private static final Set<String> ARTICLE_TYPES = Set.of(
            "Article",
            "NewsArticle",
            "ReportageNewsArticle",
            "OpinionNewsArticle",
            "AnalysisNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "LiveBlogPosting",
            "BlogPosting");

    static LinkedData of(Document document) {
        List<JsonObject> articles = new ArrayList<>();
        for (Element script : document.select("script[type=application/ld+json]")) {
            parsed(script.data()).ifPresent(root -> addArticles(root, articles));
        }
        return new LinkedData(List.copyOf(articles));
    }

    boolean isArticle() {
        return !articles.isEmpty();
    }

    Optional<String> headline() {
        return values("headline").findFirst();
    }

    Stream<String> published() {
        return values("datePublished");
    }

    Optional<String> body() {
        return values("articleBody")
                .map(TaggedText::plain)
                .filter(body -> !body.isEmpty())
                .findFirst();
    }

    private Stream<String> values(String name) {
        return articles.stream()
                .map(article -> article.get(name))
                .filter(value -> value instanceof JsonPrimitive primitive && primitive.isString())
                // Many systems put text into JSON that they had escaped for HTML before.
                .map(value ->
                        Parser.unescapeEntities(value.getAsString(), false).strip())
                .filter(value -> !value.isEmpty());
    }

    private static Optional<JsonElement> parsed(String json) {
        try {
            return Optional.of(JsonParser.parseString(json));
        } catch (JsonParseException e) {
            // The page is read without it, as by a search engine.
            return Optional.empty();
        }
    }

    private static void addArticles(JsonElement root, List<JsonObject> articles) {
        Deque<JsonElement> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            JsonElement element = open.removeFirst();
            if (element instanceof JsonArray array) {
                array.forEach(open::addLast);
            } else if (element instanceof JsonObject object) {
                if (isArticle(object.get("@type"))) {
                    articles.add(object);
                }
                Stream.of("@graph", "mainEntity")
                        .map(object::get)
                        .filter(inner -> inner != null)
                        .forEach(open::addLast);
            }
        }
    }

    private static boolean isArticle(JsonElement type) {
        if (type instanceof JsonArray types) {
            return types.asList().stream().anyMatch(LinkedData::isArticle);
        }
        return type instanceof JsonPrimitive name && ARTICLE_TYPES.contains(name.getAsString());
    }
}
