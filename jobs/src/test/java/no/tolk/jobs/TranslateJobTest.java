package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.tolk.jobs.TranslateResult.Outcome;
import no.tolk.runs.RunCounts;
import no.tolk.runs.RunManifest;
import no.tolk.runs.Table;
import no.tolk.runs.TestSpark;
import no.tolk.summarize.SummaryBudget;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lands in the output, seen on one run over a handful of articles. */
class TranslateJobTest {

    private static final String FIRE =
            """
            date 2024-05
            OSLO (NTB) Brannvesenet rykket ut til en lagerbygning i natt.

            Ingen ble skadd. Politiet sier at brannen startet  i et lager. Etterforskningen begynner i dag.

            Røyken 🔥 lå tett

            – Det var mye røyk, sier brannsjefen. Naboene våknet.
            """;

    private static final String ENGLISH =
            """
            Ferry strike

            The ferry crews have been on strike since Monday, and people on the islands have to wait until the end of the
            week before they can get to the mainland again.
            """;

    private static final String CUP = "Laget vant kampen. Det ble en lang kveld for supporterne.";

    @TempDir
    private static Path folder;

    private static TestJobs jobs;
    private static TranslateResult result;
    private static final Map<Table, List<Row>> ROWS = new EnumMap<>(Table.class);

    @BeforeAll
    static void run() {
        jobs = new TestJobs(folder);
        jobs.article("fire.txt", FIRE);
        jobs.article("ferry.txt", ENGLISH);
        jobs.article("empty.txt", "\n");
        jobs.article(
                "more.jsonl",
                """
                {"id": "cup", "title": "Cupfinalen", "text": "%s", "section": "sport", "date": "2024-05-12"}
                {"id": "cup-again", "title": "Cupfinalen", "text": "%s"}
                {"id": "cup", "text": "En annen tekst med samme id."}
                {"id": "broken", "text": 1}
                """
                        .formatted(CUP, CUP));
        result = jobs.run(jobs.options()
                .keepColumns(List.of("section"))
                .translation(TolkOptions.DEFAULT.withSummary(SummaryBudget.sentences(2))));
        for (Table table : Table.values()) {
            ROWS.put(table, jobs.rows(table));
        }
    }

    @Test
    void endsWithWhatItDid() {
        assertThat(result.outcome()).isEqualTo(Outcome.PUBLISHED);
        assertThat(result.runId()).isEqualTo("2024-05-17_main");
        assertThat(result.samples()).isNotEmpty().allSatisfy(sample -> assertThat(sample.en())
                .isNotBlank());
        RunCounts counts = result.counts();
        assertThat(counts.records()).isEqualTo(7);
        assertThat(counts.articles()).isEqualTo(4);
        assertThat(counts.untranslated()).isEqualTo(1);
        assertThat(counts.duplicates()).isEqualTo(1);
        assertThat(counts.quarantined()).isEqualTo(3);
        assertThat(counts.reusedSentences()).isZero();
        assertThat(counts.translatedSentences())
                .isEqualTo(counts.distinctSentences())
                .isPositive();
    }

    @Test
    void losesNoCodePointOfTheText() {
        for (Row article : ROWS.get(Table.ARTICLES)) {
            assertThat(ArticleParts.joined(article, of(article, Table.SENTENCES), "nb"))
                    .isEqualTo(article.getAs("nb"));
        }
        assertThat(article("fire.txt").<String>getAs("nb")).isEqualTo(FIRE);
    }

    @Test
    void joinsTheEnglishWithTheSourcesSeparators() {
        for (Row article : ROWS.get(Table.ARTICLES)) {
            if (article.getAs("en") == null) {
                continue;
            }
            assertThat(ArticleParts.joined(article, of(article, Table.SENTENCES), "en"))
                    .isEqualTo(article.getAs("en"));
            assertThat(ArticleParts.joined(article, of(article, Table.PARAGRAPHS), "en"))
                    .isEqualTo(article.getAs("en"));
        }
    }

    @Test
    void knowsTheParagraphsKinds() {
        assertThat(of(article("fire.txt"), Table.PARAGRAPHS))
                .extracting(row -> row.getAs("kind"))
                .containsExactly("metadata", "dateline", "lead", "body", "subheading", "quote");
    }

    @Test
    void keepsMetadataAndDatelineVerbatim() {
        Row article = article("fire.txt");

        assertThat(article.<String>getAs("date")).isEqualTo("2024-05");
        assertThat(article.<String>getAs("dateline")).isEqualTo("OSLO (NTB)");
        assertThat(article.<String>getAs("en")).startsWith("date 2024-05\nOSLO (NTB) ");
    }

    @Test
    void passesOtherLanguagesThroughMarkedAndUntranslated() {
        Row article = article("ferry.txt");

        assertThat(article.<String>getAs("language")).isEqualTo("en");
        assertThat(article.<String>getAs("status")).isEqualTo("untranslated");
        assertThat(article.<String>getAs("nb")).isEqualTo(ENGLISH);
        assertThat(article.<String>getAs("en")).isNull();
        assertThat(article.getList(article.fieldIndex("summary_en"))).isEmpty();
        assertThat(of(article, Table.PARAGRAPHS))
                .allSatisfy(row -> assertThat(row.<String>getAs("en")).isNull());
        assertThat(of(article, Table.SENTENCES))
                .allSatisfy(row -> assertThat(row.<Float>getAs("score")).isNull());
    }

    @Test
    void summarisesWithTheSameSentencesInBothLanguages() {
        Row article = article("fire.txt");
        List<Row> chosen = of(article, Table.SENTENCES).stream()
                .filter(row -> row.<Boolean>getAs("in_summary"))
                .toList();

        assertThat(chosen).hasSize(2);
        assertThat(column(chosen, "nb")).isEqualTo(article.getList(article.fieldIndex("summary_nb")));
        assertThat(column(chosen, "en")).isEqualTo(article.getList(article.fieldIndex("summary_en")));
        assertThat(column(chosen, "sentence")).isEqualTo(article.getList(article.fieldIndex("summary_sentences")));
        assertThat(column(chosen, "nb")).doesNotContain("Røyken 🔥 lå tett", "OSLO (NTB)");
    }

    @Test
    void takesTitleAndDateFromTheirColumns() {
        Row article = article("cup");

        assertThat(article.<String>getAs("title_nb")).isEqualTo("Cupfinalen");
        assertThat(article.<String>getAs("title_en")).isNotBlank();
        assertThat(article.<String>getAs("date")).isEqualTo("2024-05-12");
        assertThat(article.<String>getAs("nb")).isEqualTo("Cupfinalen\n\n" + CUP);
    }

    @Test
    void carriesTheColumnsToKeep() {
        assertThat(article("cup").getJavaMap(article("cup").fieldIndex("columns")))
                .isEqualTo(Map.of("section", "sport"));
        assertThat(article("cup-again").getJavaMap(article("cup-again").fieldIndex("columns")))
                .isEmpty();
    }

    @Test
    void marksArticlesWhoseTextCameBefore() {
        assertThat(article("cup").<String>getAs("duplicate_of")).isNull();
        assertThat(article("cup-again").<String>getAs("duplicate_of")).isEqualTo("cup");
        assertThat(article("cup-again").<String>getAs("en"))
                .isEqualTo(article("cup").getAs("en"));
    }

    @Test
    void quarantinesEachFaultyRecordWithItsStageAndBytes() {
        List<Row> quarantine = ROWS.get(Table.QUARANTINE);

        assertThat(quarantine)
                .extracting(row -> row.<String>getAs("stage") + ": " + row.getAs("message"))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).isEqualTo("parse: the article is empty"),
                        line -> assertThat(line).startsWith("identify: the id cup comes twice; its first article is"),
                        line -> assertThat(line).startsWith("read: \"text\" must be the article's text"));
        assertThat(quarantine)
                .extracting(row -> new String(row.<byte[]>getAs("raw"), StandardCharsets.UTF_8))
                .contains("\n", "{\"id\": \"broken\", \"text\": 1}");
    }

    @Test
    void describesTheRunInItsManifest() throws IOException {
        RunManifest manifest = jobs.manifest(TestJobs.RUN);

        assertThat(manifest.counts()).isEqualTo(result.counts());
        assertThat(manifest.inputs().files()).isEqualTo(4);
        assertThat(manifest.attempts()).hasSize(1);
        assertThat(manifest.execution().parallelism()).isEqualTo(2);
        assertThat(manifest.settings().summary()).isEqualTo("2 sentences");
        assertThat(manifest.seconds()).containsKeys("read", "look up", "translate", "write", "count");
        assertThat(manifest.sentencesPerSecond()).isPositive();
        for (Table table : Table.values()) {
            assertThat(manifest.tables().get(table.folder()).rows())
                    .isEqualTo(ROWS.get(table).size());
        }
    }

    @Test
    void writesAManifestThatKeepsToItsSchema() throws IOException {
        assertThat(ManifestSchema.violations(jobs.store(), TestJobs.RUN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void writesTheColumnsOfTheSchema(Table table) {
        StructType written = TestSpark.session()
                .read()
                .parquet(result.tables().get(table.folder()))
                .schema();

        assertThat(names(written)).isEqualTo(names(table.schema()));
        assertThat(written.asNullable()).isEqualTo(table.schema().asNullable());
    }

    @ParameterizedTest
    @EnumSource
    void marksEveryRowWithItsRun(Table table) {
        assertThat(ROWS.get(table)).isNotEmpty().allSatisfy(row -> {
            assertThat(row.<String>getAs("run_id")).isEqualTo("2024-05-17_main");
            assertThat(row.<String>getAs("run")).isEqualTo("main");
            assertThat(row.<Object>getAs("run_date")).hasToString("2024-05-17");
            assertThat(row.<Integer>getAs("schema_version")).isEqualTo(1);
            assertThat(row.<String>getAs("model_fingerprint")).hasSize(64);
            assertThat(row.<String>getAs("options_hash")).isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource
    void sortsRowsByKey(Table table) {
        List<Row> rows = TestSpark.session()
                .read()
                .parquet(result.tables().get(table.folder()))
                .collectAsList();

        assertThat(rows).isSortedAccordingTo((a, b) -> {
            for (String column : table.key()) {
                int order = compare(a.getAs(column), b.getAs(column));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        });
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object a, Object b) {
        return ((Comparable<Object>) a).compareTo(b);
    }

    private static List<String> names(StructType schema) {
        return Arrays.stream(schema.fields()).map(StructField::name).toList();
    }

    private static Row article(String id) {
        return ROWS.get(Table.ARTICLES).stream()
                .filter(row -> row.getAs("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> of(Row article, Table table) {
        return ROWS.get(table).stream()
                .filter(row -> row.getAs("article_id").equals(article.getAs("id")))
                .toList();
    }

    private static List<Object> column(List<Row> rows, String name) {
        return rows.stream().map(row -> row.getAs(name)).collect(Collectors.toList());
    }
}
