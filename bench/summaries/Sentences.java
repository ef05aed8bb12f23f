import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.tolk.model.ModelBundle;
import no.tolk.text.Article;
import no.tolk.text.ArticleParser;
import no.tolk.text.Sentence;
import no.tolk.repair.SourceText;
import no.tolk.translate.DecodingOptions;
import no.tolk.translate.Translation;
import no.tolk.translate.Translator;

/**
 * Prints the sentences of articles with their vectors, an article a line, for {@code ablations.py} beside it.
 *
 * <p>{@code java @jobs/target/tolk.args bench/summaries/Sentences.java NORSUMM.jsonl > sentences.jsonl}
 */
public final class Sentences {
    private static final DecodingOptions GREEDY = DecodingOptions.DEFAULT.withRepairBeam(0);

    public static void main(String[] arguments) throws IOException {
        ArticleParser parser = new ArticleParser();
        try (Translator translator = Translator.open(ModelBundle.open(ModelBundle.BUILT_IN))) {
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                JsonObject object = JsonParser.parseString(line).getAsJsonObject();
                Article article = parser.parse(object.get("article").getAsString());
                List<String> texts = article.paragraphs().stream()
                        .flatMap(paragraph -> paragraph.sentences().stream())
                        .map(Sentence::text)
                        .toList();
                List<Translation> translations =
                        translator.translate(texts.stream().map(SourceText::normalise).toList(), GREEDY);
                System.out.println(printed(texts, translations, object.get("summaries_nb").getAsJsonArray()));
            }
        }
    }

    private static JsonObject printed(List<String> texts, List<Translation> translations, JsonArray summaries) {
        JsonArray sentences = new JsonArray();
        for (int i = 0; i < texts.size(); i++) {
            JsonArray vector = new JsonArray();
            for (byte component : translations.get(i).vector()) {
                vector.add(component);
            }
            JsonObject sentence = new JsonObject();
            sentence.addProperty("nb", texts.get(i));
            sentence.add("vector", vector);
            if (!vector.isEmpty()) {
                sentences.add(sentence);
            }
        }
        JsonObject article = new JsonObject();
        article.add("sentences", sentences);
        article.add("summaries", summaries);
        return article;
    }
}
