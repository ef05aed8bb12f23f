package no.tolk.published;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tolk.published.QuarantinedRun.QuarantinedRecord;
import no.tolk.runs.FlagColumn;
import no.tolk.runs.OutputStore;
import no.tolk.runs.RunId;
import no.tolk.runs.RunManifest;
import no.tolk.runs.Table;
import no.tolk.runs.TolkException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A run that can be read: its tables as its manifest names them. */
public final class PublishedRun {

    private final SparkSession spark;
    private final OutputStore store;
    private final RunManifest manifest;

    private PublishedRun(SparkSession spark, OutputStore store, RunManifest manifest) {
        this.spark = spark;
        this.store = store;
        this.manifest = manifest;
    }

    /** @param text what {@link StoredArticle#title} is */
    public record Headline(String id, String language, String text) {}

    /**
     * The run that was finished last; a replay, which has but a part, only where there is no other.
     *
     * @throws TolkException where no run is published in the folder
     */
    public static PublishedRun newest(SparkSession spark, String output) {
        return OutputStore.read(output, spark.sparkContext().hadoopConfiguration(), store -> store.newest()
                .map(newest -> new PublishedRun(spark, store, newest))
                .orElseThrow(() -> new TolkException("there is no published run in " + output)));
    }

    /**
     * The run of that name.
     *
     * @param runId {@code <run_date>_<run name>}
     * @throws TolkException where no such run is published in the folder
     */
    public static PublishedRun named(SparkSession spark, String output, String runId) {
        return OutputStore.readExisting(
                output, spark.sparkContext().hadoopConfiguration(), store -> of(spark, store, RunId.given(runId)));
    }

    /** @throws TolkException where no such run is published in the store */
    public static PublishedRun of(SparkSession spark, OutputStore store, RunId run) throws IOException {
        return store.manifest(run)
                .map(manifest -> new PublishedRun(spark, store, manifest))
                .orElseThrow(() -> new TolkException("there is no published run " + run + " in " + store.root()));
    }

    /** The run's name: {@code <run_date>_<run name>}. */
    public String runId() {
        return manifest.runId();
    }

    /** How many articles it has. */
    public long articles() {
        return manifest.counts().articles();
    }

    /**
     * Its first articles, by id.
     *
     * @param most articles to list
     */
    public List<Headline> headlines(int most) {
        List<Row> rows = table(Table.ARTICLES)
                .select(
                        col("id"),
                        col("language"),
                        coalesce(col("title_en"), col("title_nb")).as("title"))
                .orderBy("id")
                .limit(most)
                .collectAsList();
        // Their sentences are read of those alone that have no headline.
        List<String> untitled = rows.stream()
                .filter(row -> row.getAs("title") == null)
                .map(row -> row.<String>getAs("id"))
                .toList();
        Map<String, String> titles = untitled.isEmpty()
                ? Map.of()
                : articles(untitled).collect(Collectors.toMap(StoredArticle::id, StoredArticle::title));
        return rows.stream()
                .map(row -> {
                    String id = row.getAs("id");
                    String title = row.getAs("title");
                    return new Headline(id, row.getAs("language"), title == null ? titles.getOrDefault(id, id) : title);
                })
                .toList();
    }

    /**
     * An article's sentences in order, those without English among them.
     *
     * @throws TolkException where the run has no such article
     */
    public List<SentencePair> article(String id) {
        List<SentencePair> sentences =
                pairs().filter(col("article_id").equalTo(id)).orderBy("sentence").collectAsList().stream()
                        .map(PublishedRun::pair)
                        .toList();
        if (sentences.isEmpty()) {
            throw new TolkException("run " + runId() + " has no article '" + id + "': show without an id lists them");
        }
        return sentences;
    }

    /**
     * The wanted sentences by article and place. They are brought here part by part, so that they need not fit into
     * memory.
     */
    public Iterator<SentencePair> pairs(PairSelection wanted) {
        Dataset<Row> pairs = pairs().filter(wanted.condition());
        if (!wanted.repeated()) {
            Column first = min_by(struct(col("*")), struct(col("article_id"), col("sentence")));
            pairs = pairs.groupBy("nb", "en").agg(first.as("first")).select("first.*");
        }
        return LocalRows.of(pairs.orderBy("article_id", "sentence"), PublishedRun::pair)
                .iterator();
    }

    private Dataset<Row> pairs() {
        Dataset<Row> paragraphs = table(Table.PARAGRAPHS).select("article_id", "paragraph", "kind");
        Dataset<Row> articles = table(Table.ARTICLES).select(col("id").as("article_id"), col("language"));
        return table(Table.SENTENCES)
                .join(paragraphs, new String[] {"article_id", "paragraph"})
                .join(articles, "article_id")
                .select(
                        "article_id",
                        "paragraph",
                        "sentence",
                        "kind",
                        "language",
                        "nb",
                        "en",
                        "score",
                        "flags",
                        "in_summary");
    }

    private static SentencePair pair(Row row) {
        return new SentencePair(
                row.getAs("article_id"),
                row.getAs("paragraph"),
                row.getAs("sentence"),
                row.getAs("kind"),
                row.getAs("language"),
                row.getAs("nb"),
                row.getAs("en"),
                row.getAs("score"),
                FlagColumn.in(row),
                row.getAs("in_summary"));
    }

    /** What it was and how it went. */
    public RunOverview overview() {
        return RunOverview.of(manifest);
    }

    /** How its articles and sentences are spread. */
    public RunDistributions distributions() {
        return RunDistributions.of(this::table);
    }

    /**
     * Ids of articles that a reader should see first: those with the most flagged sentences, then by id.
     *
     * @param most articles
     * @param mostCharacters of Norwegian text in all of them together
     */
    public List<String> flaggedFirst(int most, long mostCharacters) {
        return new StoredArticles(spark, this::table).flaggedFirst(most, mostCharacters);
    }

    /** The articles of these ids, in the order of ids. They are brought here part by part. */
    public Stream<StoredArticle> articles(List<String> ids) {
        return new StoredArticles(spark, this::table).read(ids);
    }

    /** Its records that could not become articles, by file and place. They are brought here part by part. */
    public Iterator<QuarantinedRecord> quarantine() {
        return new QuarantinedRuns(spark, store).published(manifest).records();
    }

    RunManifest manifest() {
        return manifest;
    }

    /** The rows of a table as the manifest names them. */
    public Dataset<Row> table(Table table) {
        return table.read(spark, store.rows(manifest, table));
    }
}
