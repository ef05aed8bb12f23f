package no.tolk.runs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.tolk.runs.RunManifest.Deletion;
import no.tolk.runs.RunManifest.TableFiles;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
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
        for (Row file : staleFiles()) {
            held.merge(Table.valueOf(file.getAs("table")).folder(), file.getAs("rows"), Long::sum);
        }
        held.values().removeIf(rows -> rows == 0);
        return held;
    }

    /** Hashes of the article's text; none where it is not there. */
    Set<String> contentHashes() {
        return strings(published(Table.ARTICLES).filter(isOfTheArticle(Table.ARTICLES)), "content_hash");
    }

    /** Ids of other articles with one of these texts. */
    Set<String> othersWith(Set<String> contentHashes) {
        return strings(
                published(Table.ARTICLES)
                        .filter(col("content_hash").isin(contentHashes.toArray()))
                        .filter(not(isOfTheArticle(Table.ARTICLES))),
                "id");
    }

    private static Set<String> strings(Dataset<Row> rows, String column) {
        return new TreeSet<>(rows.select(column).as(Encoders.STRING()).collectAsList());
    }

    /**
     * Rewrites the files that hold the article, without it, into the staging folder.
     *
     * @param tables tell which other files have to be rewritten with them
     * @return the manifest of the run without the article
     */
    RunManifest stageTheRest(StagedRun staged, PublishedTables tables) throws IOException {
        Map<Table, Set<String>> stale = new EnumMap<>(Table.class);
        for (Row file : staleFiles()) {
            stale.computeIfAbsent(Table.valueOf(file.getAs("table")), table -> new TreeSet<>())
                    .add(file.getAs("file"));
        }
        stale.replaceAll((table, files) -> tables.toStage(
                files, manifest.tables().get(table.folder()).files().keySet()));
        stale.forEach((table, files) -> rewrite(table, files, staged.rows(table)));
        Map<Table, Map<Path, Long>> rest = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            Map<String, Long> kept =
                    new TreeMap<>(manifest.tables().get(table.folder()).files());
            kept.keySet().removeAll(stale.getOrDefault(table, Set.of()));
            Map<Path, Long> files = new TreeMap<>();
            kept.forEach((name, length) -> files.put(new Path(folder(table), name), length));
            StoredFiles.in(store.files(), staged.rows(table))
                    .forEach((name, length) -> files.put(new Path(staged.rows(table), name), length));
            rest.put(table, files);
        }
        return manifestOf(rest, staged.attempts());
    }

    /** @param rest the files of each table, where they are now, and their lengths in bytes */
    private RunManifest manifestOf(Map<Table, Map<Path, Long>> rest, List<RunManifest.Attempt> attempts) {
        RowTally tally =
                RowTally.of(table -> table.read(spark, rest.get(table).keySet().toArray(Path[]::new)));
        Map<String, TableFiles> tables = new LinkedHashMap<>();
        rest.forEach((table, files) -> {
            Map<String, Long> byName = new TreeMap<>();
            files.forEach((path, length) -> byName.put(path.getName(), length));
            TableFiles former = manifest.tables().get(table.folder());
            boolean stays = former.files().equals(byName);
            tables.put(table.folder(), stays ? former : new TableFiles(former.path(), tally.rows(table), byName));
        });
        // How many sentences were different, known and translated is what the run did, and so is how far it read its
        // files: a deletion does not change it.
        RunCounts counts = tally.counts(manifest.counts().incompleteFiles())
                .withDistinctSentences(
                        manifest.counts().distinctSentences(), manifest.counts().translatedSentences());
        return manifest.after(new Deletion(Sha256.of(id), attempts), counts, tally.flags(), tables);
    }

    /** Each {@code file} to rewrite of each {@code table}, and how many {@code rows} of it are the article's. */
    private List<Row> staleFiles() {
        return Arrays.stream(Table.values())
                .filter(table -> store.rows(manifest, table).length > 0)
                .map(table -> published(table)
                        .filter(isStale(table))
                        .select(
                                lit(table.name()).as("table"),
                                col("_metadata.file_name").as("file"),
                                isOfTheArticle(table).as("own")))
                .reduce(Dataset::union)
                .map(rows -> rows.groupBy("table", "file")
                        .agg(count_if(col("own")).as("rows"))
                        .collectAsList())
                .orElse(List.of());
    }

    private void rewrite(Table table, Set<String> files, Path into) {
        Path[] paths = files.stream().map(name -> new Path(folder(table), name)).toArray(Path[]::new);
        Dataset<Row> rest = table.read(spark, paths).filter(not(isOfTheArticle(table)));
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

    private Column isStale(Table table) {
        return table == Table.ARTICLES ? isOfTheArticle(table).or(isItsDuplicate()) : isOfTheArticle(table);
    }

    private Column isItsDuplicate() {
        return col("duplicate_of").eqNullSafe(id);
    }

    private Path folder(Table table) {
        return store.rows(table, RunId.parse(manifest.runId()));
    }

    private Dataset<Row> published(Table table) {
        return table.read(spark, store.rows(manifest, table));
    }
}
