package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
        for (Table table : Table.values()) {
            long rows = published(table).filter(isOfTheArticle(table)).count();
            if (rows > 0) {
                held.put(table.folder(), rows);
            }
        }
        return held;
    }

    /**
     * Rewrites the files that hold the article, without it, into the staging folder.
     *
     * @return the manifest of the run without the article
     */
    RunManifest stageTheRest(StagedRun staged) throws IOException {
        Map<Table, Map<String, Long>> kept = new EnumMap<>(Table.class);
        Map<Table, Map<String, Long>> rewritten = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            Set<String> stale = filesToRewrite(table);
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
            Map<String, Long> files = new TreeMap<>(kept.get(table));
            files.putAll(rewritten.get(table));
            String path = manifest.tables().get(table.folder()).path();
            tables.put(table.folder(), new TableFiles(path, tally.rows(table), files));
        }
        // How many sentences were different, known and translated is what the run did: a deletion does not change it.
        RunCounts counts = tally.counts()
                .withDistinctSentences(
                        manifest.counts().distinctSentences(), manifest.counts().translatedSentences());
        return manifest.after(new Deletion(Sha256.of(id), staged.attempts()), counts, tally.flags(), tables);
    }

    private Set<String> filesToRewrite(Table table) {
        Column stale = table == Table.ARTICLES ? isOfTheArticle(table).or(isItsDuplicate()) : isOfTheArticle(table);
        Set<String> names = new TreeSet<>();
        published(table)
                .filter(stale)
                .select("_metadata.file_name")
                .distinct()
                .collectAsList()
                .forEach(row -> names.add(row.getString(0)));
        return names;
    }

    private void rewrite(Table table, Set<String> files, Path into) {
        Dataset<Row> rest = read(table, in(folder(table), files).toList()).filter(not(isOfTheArticle(table)));
        if (table == Table.ARTICLES) {
            rest = rest.withColumn("duplicate_of", firstOfTheRest());
        }
        SortedFiles.write(table, rest, rest.count(), into);
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
