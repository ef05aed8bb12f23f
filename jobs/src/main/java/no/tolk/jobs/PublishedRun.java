package no.tolk.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import no.tolk.jobs.QuarantinedRun.QuarantinedRecord;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A run that can be read: its tables as its manifest names them. */
public final class PublishedRun {

    private static final int BEGINNING = 80;

    private final SparkSession spark;
    private final OutputStore store;
    private final RunManifest manifest;

    private PublishedRun(SparkSession spark, OutputStore store, RunManifest manifest) {
        this.spark = spark;
        this.store = store;
        this.manifest = manifest;
    }

    /** @param text the English headline, else the Norwegian one, else how the article begins */
    public record Headline(String id, String language, String text) {}

    /** A paragraph in both languages; {@code en} is null where nothing was translated. */
    public record ParagraphPair(String kind, String nb, String en) {}

    /**
     * The run that was finished last.
     *
     * @throws TolkException where no run is published in the folder
     */
    public static PublishedRun newest(SparkSession spark, String output) {
        return OutputStore.read(output, spark.sparkContext().hadoopConfiguration(), store -> store.newest(run -> true)
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
        RunId run = RunId.given(runId);
        return OutputStore.read(output, spark.sparkContext().hadoopConfiguration(), store -> of(spark, store, run));
    }

    /** @throws TolkException where no such run is published in the store */
    static PublishedRun of(SparkSession spark, OutputStore store, RunId run) throws IOException {
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
        Column text =
                coalesce(col("title_en"), col("title_nb"), substring(coalesce(col("en"), col("nb")), 1, BEGINNING));
        return table(Table.ARTICLES)
                .select(col("id"), col("language"), text.as("text"))
                .orderBy("id")
                .limit(most)
                .collectAsList()
                .stream()
                .map(row -> new Headline(row.getAs("id"), row.getAs("language"), row.getAs("text")))
                .toList();
    }

    /**
     * An article's paragraphs in order.
     *
     * @throws TolkException where the run has no such article
     */
    public List<ParagraphPair> article(String id) {
        List<ParagraphPair> paragraphs =
                table(Table.PARAGRAPHS)
                        .filter(col("article_id").equalTo(id))
                        .orderBy("paragraph")
                        .collectAsList()
                        .stream()
                        .map(row -> new ParagraphPair(row.getAs("kind"), row.getAs("nb"), row.getAs("en")))
                        .toList();
        if (paragraphs.isEmpty()) {
            throw new TolkException("run " + runId() + " has no article '" + id + "'");
        }
        return paragraphs;
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
        return QuarantinedRun.published(spark, store, manifest).records();
    }

    RunManifest manifest() {
        return manifest;
    }

    Dataset<Row> table(Table table) {
        return table.read(spark, store.rows(manifest, table));
    }
}
