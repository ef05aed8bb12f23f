package no.tolk.published;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import no.tolk.published.RunDiff.Articles;
import no.tolk.published.RunDiff.ByKind;
import no.tolk.published.RunDiff.ChangedSentence;
import no.tolk.published.RunDiff.Sentences;
import no.tolk.runs.Cache;
import no.tolk.runs.Change;
import no.tolk.runs.Json;
import no.tolk.runs.JsonDifferences;
import no.tolk.runs.OutputStore;
import no.tolk.runs.RunCounts;
import no.tolk.runs.RunId;
import no.tolk.runs.RunManifest;
import no.tolk.runs.RunSummary;
import no.tolk.runs.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Compares two published runs of an output folder: their manifests, and their articles and sentences by joins. */
public final class RunComparison {

    private static final List<String> SETTINGS =
            List.of("schema_version", "versions", "cpu_class", "model", "options_hash", "settings", "inputs");

    private static final String ADDED = "added";
    private static final String REMOVED = "removed";
    private static final String CHANGED = "changed";
    private static final String UNCHANGED = "unchanged";

    private final PublishedRun before;
    private final PublishedRun after;
    private final int most;

    private RunComparison(PublishedRun before, PublishedRun after, int most) {
        this.before = before;
        this.after = after;
        this.most = most;
    }

    /**
     * Compares two runs.
     *
     * @param most ids of each kind and sentences to name
     * @throws no.tolk.runs.TolkException where a run is not published in the folder
     * @throws UncheckedIOException where the folder cannot be read
     */
    public static RunDiff of(String output, String before, String after, int most, SparkSession spark) {
        return OutputStore.readExisting(output, spark.sparkContext().hadoopConfiguration(), store -> new RunComparison(
                        PublishedRun.of(spark, store, RunId.given(before)),
                        PublishedRun.of(spark, store, RunId.given(after)),
                        most)
                .diff());
    }

    private RunDiff diff() {
        RunManifest old = before.manifest();
        RunManifest current = after.manifest();
        Map<String, Change<Long>> counts = counts(numbers(old.counts()), numbers(current.counts()));
        counts.values().removeIf(change -> change.before().equals(change.after()));
        return new RunDiff(
                RunSummary.of(old),
                RunSummary.of(current),
                JsonDifferences.between(settings(old), settings(current)),
                counts,
                articles(),
                sentences(),
                counts(old.flags(), current.flags()));
    }

    private static JsonObject settings(RunManifest manifest) {
        JsonObject all = Json.GSON.toJsonTree(manifest).getAsJsonObject();
        JsonObject settings = new JsonObject();
        SETTINGS.forEach(name -> settings.add(name, all.get(name)));
        // It stands in "model" already.
        settings.getAsJsonObject("settings").remove("model_fingerprint");
        return settings;
    }

    private static Map<String, Long> numbers(RunCounts counts) {
        Map<String, Long> numbers = new TreeMap<>();
        Json.GSON
                .toJsonTree(counts)
                .getAsJsonObject()
                .asMap()
                .forEach((name, count) -> numbers.put(name, count.getAsLong()));
        return numbers;
    }

    private static Map<String, Change<Long>> counts(Map<String, Long> before, Map<String, Long> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        Map<String, Change<Long>> changes = new TreeMap<>();
        names.forEach(
                name -> changes.put(name, new Change<>(before.getOrDefault(name, 0L), after.getOrDefault(name, 0L))));
        return changes;
    }

    private Articles articles() {
        Column kind = when(col("before").isNull(), ADDED)
                .when(col("after").isNull(), REMOVED)
                .when(col("before").equalTo(col("after")), UNCHANGED)
                .otherwise(CHANGED);
        Dataset<Row> articles = hashes(before, "before")
                .join(hashes(after, "after"), new String[] {"id"}, "full_outer")
                .select(col("id"), kind.as("kind"));
        try (Cache cache = new Cache()) {
            Dataset<Row> kept = cache.keep(articles);
            Map<String, Long> counts = new TreeMap<>();
            kept.groupBy("kind").count().collectAsList().forEach(row -> counts.put(row.getString(0), row.getLong(1)));
            return new Articles(
                    byKind(kept, ADDED, counts),
                    byKind(kept, REMOVED, counts),
                    byKind(kept, CHANGED, counts),
                    counts.getOrDefault(UNCHANGED, 0L));
        }
    }

    private static Dataset<Row> hashes(PublishedRun run, String name) {
        return run.table(Table.ARTICLES).select(col("id"), col("content_hash").as(name));
    }

    private ByKind byKind(Dataset<Row> articles, String kind, Map<String, Long> counts) {
        List<String> ids = articles.filter(col("kind").equalTo(kind)).orderBy("id").limit(most).collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
        return new ByKind(counts.getOrDefault(kind, 0L), ids);
    }

    private Sentences sentences() {
        Dataset<Row> common = distinct(before, "before").join(distinct(after, "after"), "text_hash");
        Column isChanged = not(col("before.en").eqNullSafe(col("after.en")));
        try (Cache cache = new Cache()) {
            Dataset<Row> kept = cache.keep(common);
            Row counts = kept.agg(count(lit(1)), count_if(isChanged)).head();
            long all = counts.getLong(0);
            long changed = counts.getLong(1);
            List<ChangedSentence> examples = kept
                    .filter(isChanged)
                    .select("after.article_id", "after.sentence", "after.nb", "before.en", "after.en")
                    .orderBy("article_id", "sentence")
                    .limit(most)
                    .collectAsList()
                    .stream()
                    .map(row -> new ChangedSentence(
                            row.getString(0), row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
                    .toList();
            return new Sentences(all, changed, all == 0 ? 0 : (double) changed / all, examples);
        }
    }

    /** Each translated sentence once, as it stands in the first article that has it: another article may have copied it. */
    private static Dataset<Row> distinct(PublishedRun run, String name) {
        return run.table(Table.SENTENCES)
                .filter(col("score").isNotNull())
                .groupBy("text_hash")
                .agg(min(struct(col("article_id"), col("sentence"), col("nb"), col("en")))
                        .as(name));
    }
}
