package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tolk.jobs.ArticleParts;
import no.tolk.published.PublishedRun;
import no.tolk.published.RunDistributions;
import no.tolk.runs.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole runs through the command line, good output and bad against what is committed. English is not compared: it
 * changes with the model and, in rare bits, with the processor. {@code -Dtolk.golden=write} writes the files anew.
 */
class GoldenRunTest {
    private static final Path GOLDEN = Path.of("src/test/resources/no/tolk/cli");

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static CommandRun run;
    private static Path out;

    @BeforeAll
    static void translateTheSampleArticles() {
        spark = TestSpark.session();
        out = folder.resolve("out");
        run = CommandRun.of("translate", "../data/articles", "-o", out.toString(), "--run-date", "2024-05-17");
    }

    @Test
    void theReportSaysWhatWasDoneWhereItIsAndHowItReads() {
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .contains("Run 2024-05-17_main is published")
                .contains("41 articles: 38 translated, 3 in other languages; 0 records in quarantine")
                .contains(out + "/sentences/run_date=2024-05-17/run=main")
                .contains("A sample");
    }

    @Test
    void progressIsShownWhileItRuns() {
        assertThat(run.err())
                .contains("read\n")
                .contains("translate, wave 1 of 1")
                .contains("publish\n");
    }

    @Test
    void theStructureOfEveryArticleIsAsCommitted() throws IOException {
        List<String> structure = table("sentences")
                .join(table("paragraphs").select("article_id", "paragraph", "kind"), joinColumns())
                .orderBy("article_id", "sentence")
                .selectExpr("concat_ws('\\t', article_id, paragraph, kind, replace(nb, '\\n', ' '))")
                .as(Encoders.STRING())
                .collectAsList();
        assertGolden("structure.tsv", structure);
    }

    @Test
    void onlyTextIsInSummaries() {
        List<String> kinds = table("sentences")
                .filter("in_summary")
                .join(table("paragraphs").select("article_id", "paragraph", "kind"), joinColumns())
                .select("kind")
                .distinct()
                .as(Encoders.STRING())
                .collectAsList();
        assertThat(kinds).contains("lead", "body").isSubsetOf("lead", "body", "quote");
        assertThat(table("paragraphs")
                        .select("kind")
                        .distinct()
                        .as(Encoders.STRING())
                        .collectAsList())
                .as("what there is to choose from")
                .contains("caption", "credit", "byline", "fact", "table", "live", "subheading");
    }

    @Test
    void theNorwegianOfEveryArticleCanBePutTogetherFromItsSentences() {
        for (Row article : table("articles").collectAsList()) {
            List<Row> sentences = table("sentences")
                    .filter("article_id = '" + article.getAs("id") + "'")
                    .orderBy("sentence")
                    .collectAsList();
            assertThat(ArticleParts.joined(article, sentences, "nb"))
                    .as(article.<String>getAs("id"))
                    .isEqualTo(article.getAs("nb"));
        }
    }

    @Test
    void everyNorwegianSentenceHasEnglishAndNoOther() {
        Dataset<Row> sentences =
                table("sentences").join(table("articles").selectExpr("id as article_id", "status"), "article_id");
        assertThat(sentences.filter("status = 'translated' and en is null").count())
                .isZero();
        assertThat(sentences
                        .filter("status = 'untranslated' and en is not null")
                        .count())
                .isZero();
    }

    @Test
    void aLongListOfArticlesIsCutOffAndSaysSo() {
        PublishedRun newest = PublishedRun.newest(spark, out.toString());
        List<String> some = ShowCommand.list(newest, 10);
        assertThat(some).hasSize(11).endsWith("... and 31 more");
        assertThat(some.get(0)).startsWith("appen-som-lytter.txt ");
        assertThat(ShowCommand.list(newest, 41)).hasSize(41);
    }

    @Test
    void anArticleIsShownSideBySideAndTheListOfThemByTitle() {
        CommandRun list = CommandRun.of("show", out.toString());
        assertThat(list.out().lines()).hasSize(41).anyMatch(line -> line.contains("elg-i-svommehallen.txt"));
        CommandRun article = CommandRun.of("show", out.toString(), "direkte-stromstans.txt");
        assertThat(article.out()).contains("[headline]").contains("DIREKTE: Strømstans lammet hele byen");
        CommandRun missing = CommandRun.of("show", out.toString(), "nothing.txt");
        assertThat(missing.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(missing.err())
                .isEqualTo("tolk: run 2024-05-17_main has no article 'nothing.txt': show without an id lists them\n");
    }

    @Test
    void articlesAreReadBackWithEveryParagraphAsItWasWritten() {
        PublishedRun newest = PublishedRun.newest(spark, out.toString());
        List<String> ids = newest.flaggedFirst(41, Long.MAX_VALUE);
        List<String> read = newest.articles(ids)
                .flatMap(article -> article.paragraphs().stream())
                .map(paragraph -> paragraph.sentences().stream()
                        .map(sentence -> sentence.gap() + sentence.nb())
                        .collect(Collectors.joining()))
                .toList();
        List<String> written = table("paragraphs")
                .orderBy("article_id", "paragraph")
                .select("nb")
                .as(Encoders.STRING())
                .collectAsList();
        assertThat(read).isEqualTo(written);
    }

    @Test
    void theSpreadOfTheRunCountsEveryArticleAndEachSentenceOfASummary() {
        RunDistributions spread = PublishedRun.newest(spark, out.toString()).distributions();
        assertThat(spread.words().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(41);
        assertThat(spread.summary().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(table("sentences").filter("in_summary").count());
        assertThat(spread.scores().keySet()).allMatch(bin -> bin < 0);
        assertThat(spread.scores().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(table("sentences").filter("tokens > 0").count());
    }

    @Test
    void theSameRunAgainTranslatesNothingAndChangesNoRow() {
        List<String> before = table("sentences").toJSON().collectAsList();
        CommandRun again =
                CommandRun.of("translate", "../data/articles", "-o", out.toString(), "--run-date", "2024-05-17");
        assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.OK);
        assertThat(again.out()).contains("were known and 0 translated");
        assertThat(table("sentences").toJSON().collectAsList()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aDryRunCountsAndWritesNothing() {
        Path nowhere = folder.resolve("nowhere");
        CommandRun dry = CommandRun.of("translate", "../data/articles", "-o", nowhere.toString(), "--dry-run");
        assertThat(dry.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(dry.out()).contains("Nothing was written").contains("left to translate");
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void tooManyBadRecordsPublishNothingAndSayWhereTheyAre() {
        Path bad = folder.resolve("bad");
        CommandRun failed = CommandRun.of("translate", "../data/bad", "-o", bad.toString(), "--id-column", "id");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.ABOVE_ERROR_RATE);
        assertThat(failed.out()).contains("Nothing was published").contains("They are in ");
        assertThat(bad.resolve("articles")).doesNotExist();
    }

    @Test
    void badRecordsAreQuarantinedAsCommittedAndRepairedOnesPublished() throws IOException {
        Path bad = folder.resolve("tolerant");
        CommandRun tolerant = CommandRun.of(
                "translate",
                "../data/bad",
                "-o",
                bad.toString(),
                "--id-column",
                "id",
                "--max-error-rate",
                "1",
                "--run-date",
                "2024-05-17");
        assertThat(tolerant.exitCode()).as(tolerant.err()).isEqualTo(ExitCode.OK);
        List<String> quarantine = table(bad, "quarantine")
                .orderBy("source_uri", "record")
                .selectExpr("concat_ws('\\t', regexp_extract(source_uri, '[^/]*$', 0), record, "
                        + "coalesce(article_id, '-'), stage, error_class, format, coalesce(cast(length(raw) as string), '-'), "
                        + "regexp_replace(message, 'file:\\\\S*/', ''))")
                .as(Encoders.STRING())
                .collectAsList();
        assertGolden("quarantine.tsv", quarantine);
        List<String> repaired = table(bad, "articles")
                .orderBy("id")
                .selectExpr(
                        "concat_ws('\\t', id, concat_ws(', ', transform(filter(flags, flag -> flag.code = 'repaired'), "
                                + "flag -> flag.detail)), replace(nb, '\\n', ' '))")
                .as(Encoders.STRING())
                .collectAsList();
        assertGolden("repaired.tsv", repaired);
    }

    private static Dataset<Row> table(String name) {
        return table(out, name);
    }

    private static Dataset<Row> table(Path output, String name) {
        return spark.read()
                .parquet(output.resolve(name + "/run_date=2024-05-17/run=main").toString());
    }

    private static String[] joinColumns() {
        return new String[] {"article_id", "paragraph"};
    }

    private static void assertGolden(String name, List<String> lines) throws IOException {
        Path file = GOLDEN.resolve(name);
        if ("write".equals(System.getProperty("tolk.golden"))) {
            Files.write(file, lines);
        }
        try (Stream<String> golden = Files.lines(file)) {
            assertThat(lines).containsExactlyElementsOf(golden.toList());
        }
    }
}
