package no.tolk.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.tolk.published.PublishedRun;
import no.tolk.runs.RunManifest.TableFiles;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;

/** Published runs of few rows, made without a model: what they hold, and what their manifests say, is known. */
public record HandmadeRuns(Path folder, TableFormat format) {

    public HandmadeRuns(Path folder) {
        this(folder, TableFormat.PARQUET);
    }

    /** A sentence in both languages, with the codes of its flags; copied and not translated where they are the same. */
    public record Pair(String nb, String en, String... flags) {}

    /** @param duplicateOf null where it is none */
    public record Article(String id, String duplicateOf, List<Pair> sentences) {

        public static Article of(String id, Pair... sentences) {
            return new Article(id, null, List.of(sentences));
        }
    }

    /** Publishes a run that was finished in the morning of its day, with two files in each table. */
    public void publish(String runId, String model, List<Article> articles, String... quarantined) {
        try {
            RunId run = RunId.parse(runId);
            try (StagedRun staged = begin(store(), run)) {
                stage(staged, run, model, articles, quarantined);
                publication(run, staged).publish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins an attempt at a run. */
    public StagedRun begin(OutputStore store, RunId run) throws IOException {
        return StagedRun.begin(store, run, new RunTask(settings(), "input", "key"), true, Clock.systemUTC());
    }

    /** Completes a run's tables. */
    public void stage(StagedRun staged, RunId run, String model, List<Article> articles, String... quarantined)
            throws IOException {
        write(staged, run, Table.ARTICLES, articles(articles));
        write(staged, run, Table.PARAGRAPHS, paragraphs(articles));
        write(staged, run, Table.SENTENCES, sentences(articles));
        write(staged, run, Table.QUARANTINE, quarantine(quarantined));
        staged.complete(manifest(run, model, settings(), staged));
    }

    public Publication publication(RunId run, StagedRun staged) throws IOException {
        return new Publication(PublishedTables.of(format, store(), TestSpark.session()), run, staged);
    }

    private RunSettings settings() {
        return Runs.settings(List.of("file:/news"), null, format);
    }

    public OutputStore store() throws IOException {
        return OutputStore.open(folder.toString(), new Configuration());
    }

    /** The rows of a run's table, in the order of its key. */
    public List<Row> rows(String runId, Table table) throws IOException {
        return PublishedRun.of(TestSpark.session(), store(), RunId.parse(runId))
                .table(table)
                .orderBy(table.key().stream().map(functions::col).toArray(Column[]::new))
                .collectAsList();
    }

    private static void write(StagedRun staged, RunId run, Table table, List<Map<String, Object>> values) {
        List<Row> rows = values.stream().map(value -> row(run, table, value)).toList();
        Dataset<Row> whole = TestSpark.session().createDataFrame(rows, table.schema());
        SortedFiles.write(table, whole, 2, staged.rows(table));
    }

    private static List<Map<String, Object>> articles(List<Article> articles) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Article article : articles) {
            String nb = article.sentences().stream().map(Pair::nb).collect(Collectors.joining(" "));
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", article.id());
            row.put("source_uri", "file:/news/" + article.id());
            row.put("language", "nb");
            row.put("status", ArticleStatus.TRANSLATED.label());
            row.put("content_hash", Sha256.of(nb));
            row.put("duplicate_of", article.duplicateOf());
            row.put("nb", nb);
            row.put("sentences", article.sentences().size());
            row.put("flagged_sentences", (int) article.sentences().stream()
                    .filter(pair -> pair.flags().length > 0)
                    .count());
            rows.add(row);
        }
        return rows;
    }

    private static List<Map<String, Object>> paragraphs(List<Article> articles) {
        return articles.stream()
                .map(article -> Map.<String, Object>of("article_id", article.id(), "kind", "body"))
                .toList();
    }

    private static List<Map<String, Object>> sentences(List<Article> articles) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Article article : articles) {
            for (Pair pair : article.sentences()) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("article_id", article.id());
                row.put("sentence", article.sentences().indexOf(pair));
                row.put("nb", pair.nb());
                row.put("en", pair.en());
                row.put("text_hash", Sha256.of(pair.nb()));
                row.put("score", pair.nb().equals(pair.en()) ? null : -0.5f);
                row.put(
                        "flags",
                        Arrays.stream(pair.flags())
                                .map(code -> RowFactory.create(code, "WARNING", ""))
                                .toList());
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Map<String, Object>> quarantine(String... ids) {
        return Arrays.stream(ids)
                .map(id -> Map.<String, Object>of("article_id", id, "source_uri", "file:/news/" + id))
                .toList();
    }

    private static Row row(RunId run, Table table, Map<String, Object> values) {
        return RowFactory.create(Arrays.stream(table.schema().fields())
                .map(field -> field.name().equals("run_id")
                        ? run.toString()
                        : values.getOrDefault(field.name(), blank(field)))
                .toArray());
    }

    private static Object blank(StructField field) {
        if (field.nullable()) {
            return null;
        }
        if (field.dataType() instanceof ArrayType) {
            return List.of();
        }
        if (field.dataType() instanceof MapType) {
            return Map.of();
        }
        if (field.dataType().equals(DataTypes.StringType)) {
            return "";
        }
        if (field.dataType().equals(DataTypes.BooleanType)) {
            return false;
        }
        return field.dataType().equals(DataTypes.LongType) ? (Object) 0L : (Object) 0;
    }

    private RunManifest manifest(RunId run, String model, RunSettings settings, StagedRun staged) throws IOException {
        RowTally tally = RowTally.of(table -> TestSpark.session()
                .read()
                .schema(table.schema())
                .parquet(staged.rows(table).toString()));
        Map<String, TableFiles> tables = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            Map<String, Long> files = StoredFiles.in(store().files(), staged.rows(table));
            String path = table.folder() + "/" + run.partition();
            tables.put(table.folder(), new TableFiles(path, tally.rows(table), files));
        }
        return new RunManifest(
                run.toString(),
                run.date().toString(),
                run.name(),
                Table.SCHEMA_VERSION,
                Map.of(RunManifest.TOLK_VERSION, "0.1.0"),
                "amd64",
                new RunManifest.Model("builtin", Sha256.of(model)),
                "options",
                settings,
                new RunManifest.Inputs(1, 1, 0, "digest"),
                new RunManifest.Execution("local", 1, true, false, 0.01),
                staged.attempts(),
                run.date() + "T04:00:00Z",
                Map.of(),
                0,
                tally.counts(0).withDistinctSentences(tally.rows(Table.SENTENCES), 1),
                tally.flags(),
                tables,
                List.of());
    }
}
