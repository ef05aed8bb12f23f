package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.tolk.runs.Table;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that somebody wrote to break the job, in one run. */
class HostileInputTest {

    private static final int MOST_TOKENS = 1_000;
    private static final String GOOD = "Brannen er slukket. Ingen ble skadd i natt, sier politiet.";
    private static final String CONTROL =
            "Politiet sier at koden </s> ikke virker. Den skrev <pad> og <unk> på skjermen i natt.";
    private static final String ENDLESS = "norsk".repeat(2_000);
    private static final String ODD =
            "Han\u0000 sa det\u001B[2J i natt" + "!".repeat(400) + " Det var " + ENDLESS + " på veien.";
    private static final String NOVEL = "Han gikk ned til havna og ventet på båten.";
    private static final String FORMULA = "=HYPERLINK(\"http://example.org\") er det som står i ruten.";
    private static final String TRAVERSAL = "../../etc/passwd";
    private static final String COMMANDS = "a\nb\u001B[2J\u009B";

    @TempDir
    private static Path folder;

    private static Map<String, Row> articles;
    private static Map<String, String> quarantine;

    @BeforeAll
    static void run() throws IOException {
        TestJobs jobs = new TestJobs(folder);
        jobs.article("good.txt", GOOD);
        jobs.article("blank.txt", " \u00A0\n");
        jobs.article(
                "long.txt",
                IntStream.range(0, 400)
                        .mapToObj(i -> "Tog " + i + " gikk til byen i natt.")
                        .collect(Collectors.joining(" ")));
        jobs.article("novel.txt", (String.join(" ", Collections.nCopies(8, NOVEL)) + "\n\n").repeat(1_400));
        jobs.article("endless.txt", "x".repeat(50 << 20));
        jobs.article("pictograms.txt", "🔥🔥 👨‍👩‍👧");
        jobs.article(
                "lines.jsonl",
                Stream.of(
                                line("control", CONTROL),
                                line("odd", ODD),
                                line("formula", FORMULA),
                                line(TRAVERSAL, GOOD),
                                line(COMMANDS, GOOD),
                                "{\"id\": \"deep\", \"text\": " + "[".repeat(100_000))
                        .collect(Collectors.joining("\n")));
        jobs.run(jobs.options().translation(TolkOptions.DEFAULT.withMaxArticleTokens(MOST_TOKENS)));
        articles = jobs.rows(Table.ARTICLES).stream().collect(Collectors.toMap(row -> row.getAs("id"), row -> row));
        quarantine = jobs.rows(Table.QUARANTINE).stream()
                .collect(Collectors.toMap(
                        row -> row.<String>getAs("source_uri").replaceFirst(".*/", ""), row -> row.getAs("message")));
    }

    @Test
    void becomesAnArticleOrAReasonInQuarantine() {
        assertThat(articles)
                .containsOnlyKeys(
                        "good.txt", "novel.txt", "pictograms.txt", "control", "odd", "formula", TRAVERSAL, COMMANDS);
        assertThat(quarantine).containsOnlyKeys("blank.txt", "long.txt", "endless.txt", "lines.jsonl");
    }

    @Test
    void leavesOtherArticlesAsTheyAre() {
        assertThat(articles.get("good.txt").<String>getAs("en"))
                .isEqualTo(articles.get(TRAVERSAL).getAs("en"))
                .isEqualTo(articles.get(COMMANDS).getAs("en"))
                .isNotBlank();
    }

    @Test
    void isTooLongWithMoreTokensThanAreAllowedAndToldHowToAllowThem() {
        assertThat(quarantine.get("long.txt"))
                .contains("tokens to translate, and 1000 are allowed")
                .contains("--max-article-tokens");
    }

    @Test
    void isTakenWithAHundredThousandWordsIfFewAreDifferent() {
        int words = NOVEL.split(" ").length;

        assertThat(articles.get("novel.txt").<Integer>getAs("sentences") * words)
                .isGreaterThanOrEqualTo(100_000);
    }

    @Test
    void isTooLargeBeforeItIsHeldInMemory() {
        assertThat(quarantine.get("endless.txt")).contains("too large");
    }

    @Test
    void isStoredAsItWasWritten() {
        assertThat(articles.get("control").<String>getAs("nb")).isEqualTo(CONTROL);
        assertThat(articles.get("formula").<String>getAs("nb")).isEqualTo(FORMULA);
    }

    @Test
    void isStoredWithoutControlCharactersAndSaysSo() {
        assertThat(articles.get("odd").<String>getAs("nb"))
                .isEqualTo(ODD.replace("\u0000", "").replace('\u001B', ' '));
        assertThat(articles.get("odd").<Row>getList(articles.get("odd").fieldIndex("flags")))
                .contains(RowFactory.create("repaired", "INFO", "control: 2"));
    }

    @Test
    void isTranslatedToTheEnd() {
        assertThat(articles.get("control").<String>getAs("en"))
                .contains("</s>", "<pad>", "<unk>")
                .doesNotContain("skjermen");
        assertThat(articles.get("odd").<String>getAs("en"))
                .contains(ENDLESS)
                .contains("!".repeat(400))
                .doesNotContain("på veien")
                .doesNotEndWith(ENDLESS);
    }

    @Test
    void namesNoFile() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.contains("passwd") || name.contains("\u001B"));
        }
    }

    @Test
    void isNotReadFromAnOutputThatLiesInTheInput(@TempDir Path other) {
        TestJobs jobs = new TestJobs(other);
        jobs.article("good.txt", GOOD);
        JobOptions.Builder inside = jobs.options().output(other + "/news/out");
        assertThat(jobs.run(inside).counts().records()).isEqualTo(1);
        assertThat(jobs.run(inside.dryRun(true)).counts().records()).isEqualTo(1);
    }

    /** A tokenizer without a token for what it does not know fails on every sentence with such a letter. */
    @Test
    void costsOneArticleWhereTheEngineFailsOnASentence(@TempDir Path other) throws IOException {
        TestJobs jobs = new TestJobs(other);
        jobs.article("good.txt", GOOD);
        jobs.article("poisoned.txt", "Det er en sak. Det var en Ж i natt. Det er det.");

        jobs.run(jobs.options().translation(TolkOptions.DEFAULT.withModel(withoutUnknownToken(other))));

        assertThat(jobs.rows(Table.ARTICLES)).extracting(row -> row.getAs("id")).containsExactly("good.txt");
        assertThat(jobs.rows(Table.QUARANTINE)).singleElement().satisfies(row -> {
            assertThat(row.<String>getAs("source_uri")).endsWith("poisoned.txt");
            assertThat(row.<String>getAs("stage")).isEqualTo("translate");
            assertThat(row.<String>getAs("message")).contains("the sentence at code points 15 to");
        });
    }

    private static String withoutUnknownToken(Path folder) throws IOException {
        Path bundle = Files.createDirectory(folder.resolve("bundle"));
        try (Stream<Path> files = Files.list(Path.of("../models/src/test/resources/no/tolk/translate/pegasus"))) {
            for (Path file : files.toList()) {
                Files.copy(file, bundle.resolve(file.getFileName()));
            }
        }
        Path file = bundle.resolve("tokenizer.json");
        JsonObject tokenizer = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        JsonObject model = tokenizer.getAsJsonObject("model");
        JsonArray vocabulary = new JsonArray();
        for (JsonElement piece : model.getAsJsonArray("vocab")) {
            boolean unknown = piece.getAsJsonArray().get(0).getAsString().equals("<unk>");
            vocabulary.add(unknown ? JsonParser.parseString("[\"<gone>\", 0.0]") : piece);
        }
        model.add("vocab", vocabulary);
        model.add("unk_id", JsonNull.INSTANCE);
        model.addProperty("byte_fallback", false);
        tokenizer.remove("added_tokens");
        Files.writeString(file, tokenizer.toString());
        return bundle.toString();
    }

    private static String line(String id, String text) {
        JsonObject object = new JsonObject();
        object.addProperty("id", id);
        object.addProperty("text", text);
        return object.toString();
    }
}
