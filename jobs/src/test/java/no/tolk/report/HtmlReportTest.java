package no.tolk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import no.tolk.check.Flag;
import no.tolk.published.PublishedRun;
import no.tolk.runs.HandmadeRuns;
import no.tolk.runs.HandmadeRuns.Article;
import no.tolk.runs.HandmadeRuns.Pair;
import no.tolk.runs.TestSpark;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
    private static final String ATTACK = "</script><script>alert(1)</script><!--<script>";
    private static final Pair FIRE = new Pair("Brannen er slukket.", "The fire is out.");
    private static final Pair GAME = new Pair("Laget vant 3–1.", "The team won.", "numbers");
    private static final Pair HOSTILE = new Pair(ATTACK, ATTACK + "\u2028");

    @TempDir
    private static Path folder;

    private static Document page;

    @BeforeAll
    static void publishARunAndReportIt() throws IOException {
        new HandmadeRuns(folder)
                .publish(
                        "2024-05-17_main",
                        "model",
                        List.of(Article.of("fire", FIRE), Article.of("game", FIRE, GAME), Article.of(ATTACK, HOSTILE)),
                        ATTACK);
        page = report(10);
    }

    @Test
    void everyArticleIsInItInBothLanguages() {
        List<JsonObject> articles = articles(page);
        assertThat(articles)
                .extracting(article -> article.get("id").getAsString())
                .containsExactly(ATTACK, "fire", "game");
        JsonObject sentence = articles.get(2)
                .getAsJsonArray("paragraphs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("sentences")
                .get(1)
                .getAsJsonObject();
        assertThat(sentence.get("nb").getAsString()).isEqualTo(GAME.nb());
        assertThat(sentence.get("en").getAsString()).isEqualTo(GAME.en());
        assertThat(sentence.get("flags").toString()).contains("numbers", "WARNING");
    }

    @Test
    void theListOfArticlesIsInTheOrderOfTheirTexts() {
        List<String> listed = run(page).getAsJsonArray("articles").asList().stream()
                .map(article -> article.getAsJsonObject().get("id").getAsString())
                .toList();
        assertThat(listed)
                .isEqualTo(articles(page).stream()
                        .map(article -> article.get("id").getAsString())
                        .toList());
    }

    @Test
    void anArticleIsCalledTheSameInEveryList() {
        List<String> titles = run(page).getAsJsonArray("articles").asList().stream()
                .map(article -> article.getAsJsonObject().get("title").getAsString())
                .toList();
        assertThat(titles)
                .contains(FIRE.en())
                .isEqualTo(PublishedRun.newest(TestSpark.session(), folder.toString()).headlines(10).stream()
                        .map(PublishedRun.Headline::text)
                        .toList());
    }

    @Test
    void noTextOfTheRunBecomesMarkup() {
        assertThat(page.select("script")).hasSize(3 + 2);
        assertThat(page.select("script:not([type=application/json])")).hasSize(1);
        assertThat(run(page).get("quarantine").toString()).contains("alert(1)");
    }

    @Test
    void nothingIsFetchedAndOnlyThePagesOwnScriptRuns() throws Exception {
        assertThat(page.select("[src], [srcset], iframe, object, embed, base, form[action]"))
                .isEmpty();
        assertThat(page.select("link").eachAttr("href")).containsExactly("data:,");
        assertThat(style()).doesNotContain("url(", "@import");
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("script-src '" + sum(script()) + "';", "style-src '" + sum(style()) + "';")
                .doesNotContain("unsafe", "http");
    }

    @Test
    void everyFlagIsExplained() {
        String explained = script().replaceFirst("(?s).*const FLAGS = \\{(.*?)\\};.*", "$1");
        assertThat(Pattern.compile("(\\w+): '").matcher(explained).results().map(flag -> flag.group(1)))
                .containsAll(Flag.CODES)
                .hasSize(Flag.CODES.size() + 1)
                .contains("repaired");
    }

    @Test
    void theTitleNamesTheRun() {
        assertThat(page.title()).contains("2024-05-17_main");
    }

    @Test
    void underALimitFlaggedArticlesAreShownFirstAndTheWholeRunIsCounted() throws IOException {
        Document limited = report(1);
        assertThat(articles(limited))
                .extracting(article -> article.get("id").getAsString())
                .containsExactly("game");
        JsonObject run = run(limited);
        assertThat(run.getAsJsonArray("articles")).hasSize(1);
        assertThat(run.getAsJsonObject("overview")
                        .getAsJsonObject("run")
                        .getAsJsonObject("counts")
                        .get("articles")
                        .getAsInt())
                .isEqualTo(3);
        assertThat(run.getAsJsonObject("distributions").getAsJsonObject("words").get("0"))
                .isEqualTo(JsonParser.parseString("3"));
    }

    private static Document report(int most) throws IOException {
        PublishedRun run = PublishedRun.newest(TestSpark.session(), folder.toString());
        StringWriter written = new StringWriter();
        HtmlReport.of(run, most).writeTo(written);
        return Jsoup.parse(written.toString());
    }

    private static List<JsonObject> articles(Document page) {
        return page.select("script.article").stream().map(HtmlReportTest::json).toList();
    }

    private static JsonObject run(Document page) {
        return json(page.expectFirst("#run"));
    }

    private static JsonObject json(Element script) {
        return JsonParser.parseString(script.data()).getAsJsonObject();
    }

    private static String style() {
        return page.expectFirst("style").data();
    }

    private static String script() {
        return page.expectFirst("script[type=module]").data();
    }

    private static String sum(String content) throws Exception {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(sum);
    }
}
