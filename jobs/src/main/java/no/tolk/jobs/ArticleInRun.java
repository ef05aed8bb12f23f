package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tolk.jobs.RunManifest.Deletion;
import no.tolk.jobs.RunManifest.TableFiles;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What a published run holds of an article, and how the run reads without it. */
final class ArticleInRun {

    private final SparkSession spark;
    private final OutputStore store;
    private final RunManifest manifest;
    private final String id;

    ArticleInRun(SparkSession spark, OutputStore store, RunManifest manifest, String id) {
        this.spark = spark;
        this.store = store;
        this.manifest = manifest;
        this.id = id;
    }

    /** How many rows are the article's, by table; without those that have none. */
    Map<String, Long> rows() {
        Map<String, Long> held = new TreeMap<>();
        for (Row file : files()) {
            held.merge(file.getAs("table"), file.getAs("rows"), Long::sum);
        }
        held.values().removeIf(rows -> rows == 0);
        return held;
    }

    /** The files to rewrite: {@code table}, {@code file}, and how many {@code rows} of it are the article's. */
    private List<Row> files() {
        return Arrays.stream(Table.values())
                .map(table -> published(table)
                        .filter(
                                table == Table.ARTICLES
                                        ? isOfTheArticle(table).or(isItsDuplicate())
                                        : isOfTheArticle(table))
                        .select(
                                lit(table.folder()).as("table"),
                                col("_metadata.file_name").as("file"),
                                isOfTheArticle(table).as("own")))
                .reduce(Dataset::union)
                .orElseThrow()
                .groupBy("table", "file")
                .agg(count_if(col("own")).as("rows"))
                .collectAsList();
    }

    /**
     * Rewrites the files that hold the article, without it, into the staging folder.
     *
     * @return the manifest of the run without the article
     */
    RunManifest stageTheRest(StagedRun staged) throws IOException {
        Map<Table, Map<String, Long>> kept = new EnumMap<>(Table.class);
        Map<Table, Map<String, Long>> rewritten = new EnumMap<>(Table.class);
        List<Row> files = files();
        for (Table table : Table.values()) {
            Set<String> stale = files.stream()
                    .filter(file -> table.folder().equals(file.getAs("table")))
                    .map(file -> file.<String>getAs("file"))
                    .collect(Collectors.toSet());
            if (!stale.isEmpty()) {
                rewrite(table, stale, staged.rows(table));
            }
            Map<String, Long> others =
                    new TreeMap<>(manifest.tables().get(table.folder()).files());
            others.keySet().removeAll(stale);
            kept.put(table, others);
            rewritten.put(table, Publication.filesIn(store.files(), staged.rows(table)));
        }
        RowTally tally = RowTally.of(table -> read(
                table,
                Stream.concat(
                                in(folder(table), kept.get(table).keySet()),
                                in(staged.rows(table), rewritten.get(table).keySet()))
                        .toList()));
        Map<String, TableFiles> tables = new TreeMap<>();
        for (Table table : Table.values()) {
            Map<String, Long> all = new TreeMap<>(kept.get(table));
            all.putAll(rewritten.get(table));
            String path = manifest.tables().get(table.folder()).path();
            tables.put(table.folder(), new TableFiles(path, tally.rows(table), all));
        }
        // How many sentences were different, known and translated is what the run did: a deletion does not change it.
        RunCounts counts = tally.counts()
                .withDistinctSentences(
                        manifest.counts().distinctSentences(), manifest.counts().translatedSentences());
        return manifest.after(new Deletion(Sha256.of(id), staged.attempts()), counts, tally.flags(), tables);
    }

    private void rewrite(Table table, Set<String> files, Path into) {
        Dataset<Row> rest = read(table, in(folder(table), files).toList()).filter(not(isOfTheArticle(table)));
        if (table == Table.ARTICLES) {
            rest = rest.withColumn("duplicate_of", firstOfTheRest());
        }
        SortedFiles.write(table, rest, files.size(), into);
    }

    /** Of several articles with this one's text, the next becomes the first. */
    private Column firstOfTheRest() {
        Column first = published(Table.ARTICLES)
                .filter(isItsDuplicate())
                .orderBy("source_uri", "record")
                .select("id")
                .limit(1)
                .collectAsList()
                .stream()
                .map(row -> when(col("id").notEqual(row.getString(0)), lit(row.getString(0))))
                .findFirst()
                .orElse(lit(null));
        return when(isItsDuplicate(), first).otherwise(col("duplicate_of"));
    }

    private Column isOfTheArticle(Table table) {
        return col(table == Table.ARTICLES ? "id" : "article_id").eqNullSafe(id);
    }

    private Column isItsDuplicate() {
        return col("duplicate_of").eqNullSafe(id);
    }

    private Path folder(Table table) {
        return new Path(store.root(), manifest.tables().get(table.folder()).path());
    }

    private static Stream<Path> in(Path folder, Set<String> names) {
        return names.stream().map(name -> new Path(folder, name));
    }

    private Dataset<Row> published(Table table) {
        return read(table, List.of(folder(table)));
    }

    private Dataset<Row> read(Table table, List<Path> paths) {
        return spark.read()
                .schema(table.schema())
                .parquet(paths.stream().map(Path::toString).toArray(String[]::new));
    }
}
