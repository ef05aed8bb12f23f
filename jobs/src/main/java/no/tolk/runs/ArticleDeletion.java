package no.tolk.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Deletes an article from all runs of an output folder: its rows in every table, with its sentences and what quarantine
 * holds of it. Each run is staged and published as the job does it, with only those files rewritten that
 * hold the article. Killed at any moment and executed again, it completes.
 *
 * <p>The input is not touched: a run that is executed again brings the article back if it is still there.
 */
public final class ArticleDeletion {

    /** Stands where a run has what its translations depend on: a deletion has none. */
    private static final String NO_TRANSLATION = "deletion";

    /**
     * What was deleted.
     *
     * @param completed runs in which an earlier deletion, of this or another article, had been killed and was completed
     * @param rows how many rows held the article, by run and table
     * @param discarded published runs without the article whose staging folder went, since it might hold the article:
     *     what was left of a killed deletion, or of an attempt to replace the run, which now begins anew
     * @param sameText ids of other articles with the same text, by run: they stay
     */
    public record Report(
            List<String> completed,
            Map<String, Map<String, Long>> rows,
            List<String> discarded,
            Map<String, Set<String>> sameText) {}

    private final SparkSession spark;
    private final OutputStore store;
    private final String id;
    private final Clock clock;

    ArticleDeletion(SparkSession spark, OutputStore store, String id, Clock clock) {
        this.spark = spark;
        this.store = store;
        this.id = id;
        this.clock = clock;
    }

    /**
     * A deletion in that folder.
     *
     * @param id of the article
     * @throws TolkException where there is no such folder
     * @throws UncheckedIOException where it cannot be read
     */
    public static ArticleDeletion from(String output, String id, SparkSession spark) {
        return OutputStore.readExisting(
                output,
                spark.sparkContext().hadoopConfiguration(),
                store -> new ArticleDeletion(spark, store, id, Clock.systemUTC()));
    }

    /**
     * Tells what {@link #execute} would delete.
     *
     * @throws TolkException as that does
     * @throws UncheckedIOException where a run cannot be read
     */
    public Report preview() {
        try {
            return plan(killedDeletions());
        } catch (IOException e) {
            throw new UncheckedIOException("the runs in " + store.root() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Deletes the article. It is no fault if that was done before.
     *
     * @throws TolkException where no run has or had it, a run is being written, or one is neither published nor finished:
     *     that may hold the article, and nothing is deleted
     * @throws UncheckedIOException where a run cannot be read or written
     */
    public Report execute() {
        try {
            List<RunId> killed = killedDeletions();
            for (RunId run : killed) {
                complete(run);
            }
            Report plan = plan(killed);
            for (String run : plan.rows().keySet()) {
                delete(RunId.parse(run));
            }
            for (RunId run : store.publishedRuns()) {
                removeFormerFiles(run);
            }
            for (String run : plan.discarded()) {
                discard(RunId.parse(run));
            }
            return plan;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "article '" + id + "' could not be deleted everywhere, try again: " + e.getMessage(), e);
        }
    }

    /** Runs whose staging folder holds a deletion's complete tables: they may not even be published any more. */
    private List<RunId> killedDeletions() throws IOException {
        store.refuseWhileWritten(clock);
        List<RunId> killed = new ArrayList<>();
        for (RunId run : store.stagedRuns()) {
            Optional<RunManifest> staged = StagingFolder.of(store, run).manifest();
            if (staged.filter(manifest -> !manifest.deletions().isEmpty()).isPresent()) {
                killed.add(run);
            } else if (store.manifest(run).isEmpty()) {
                throw new TolkException(
                        "run " + run + " is not finished and may hold the article: finish it, or drop it"
                                + " (tolk runs drop " + store.root() + " " + run + "), and try again");
            }
        }
        return killed;
    }

    private Report plan(List<RunId> killed) throws IOException {
        Map<String, Map<String, Long>> rows = new TreeMap<>();
        List<String> discarded = new ArrayList<>();
        Map<String, ArticleInRun> published = new TreeMap<>();
        Set<String> texts = new TreeSet<>();
        boolean isKnown = !killed.isEmpty();
        for (RunId run : store.publishedRuns()) {
            RunManifest manifest = store.manifest(run).orElseThrow();
            ArticleInRun article = new ArticleInRun(spark, store, manifest, id);
            published.put(run.toString(), article);
            Map<String, Long> held = article.rows();
            if (!held.isEmpty()) {
                rows.put(run.toString(), held);
                texts.addAll(article.contentHashes());
            } else if (!killed.contains(run) && store.files().exists(store.staging(run))) {
                discarded.add(run.toString());
            }
            isKnown |= !held.isEmpty()
                    || manifest.deletions().stream()
                            .anyMatch(deletion -> deletion.articleIdHash().equals(Sha256.of(id)));
        }
        if (!isKnown) {
            throw new TolkException("no run in " + store.root() + " has an article '" + id + "'");
        }
        return new Report(killed.stream().map(RunId::toString).toList(), rows, discarded, sameText(published, texts));
    }

    private static Map<String, Set<String>> sameText(Map<String, ArticleInRun> published, Set<String> texts) {
        Map<String, Set<String>> others = new TreeMap<>();
        if (!texts.isEmpty()) {
            published.forEach((run, article) -> others.put(run, article.othersWith(texts)));
            others.values().removeIf(Set::isEmpty);
        }
        return others;
    }

    private void complete(RunId run) throws IOException {
        RunManifest waiting = StagingFolder.of(store, run).manifest().orElseThrow();
        String articleIdHash =
                waiting.deletions().get(waiting.deletions().size() - 1).articleIdHash();
        try (StagedRun staged = begin(run, waiting, articleIdHash)) {
            new Publication(tables(waiting), run, staged).publish();
        }
    }

    private void delete(RunId run) throws IOException {
        RunManifest manifest = store.manifest(run).orElseThrow();
        try (StagedRun staged = begin(run, manifest, Sha256.of(id))) {
            PublishedTables tables = tables(manifest);
            staged.complete(new ArticleInRun(spark, store, manifest, id).stageTheRest(staged, tables));
            new Publication(tables, run, staged).publish();
        }
    }

    private PublishedTables tables(RunManifest manifest) {
        return PublishedTables.of(manifest.settings().format(), store, spark);
    }

    /** Goes on with what an earlier attempt at the same deletion has staged. */
    private StagedRun begin(RunId run, RunManifest manifest, String articleIdHash) throws IOException {
        String input = Sha256.of(manifest.inputs().digest() + "\n" + articleIdHash);
        RunTask task = new RunTask(manifest.settings(), input, NO_TRANSLATION);
        return StagedRun.begin(store, run, task, false, clock);
    }

    private void discard(RunId run) throws IOException {
        try (RunLease lease = RunLease.take(store.files(), store.lease(run), clock)) {
            StagingFolder.of(store, run).remove(lease);
        }
    }

    /** Former versions of a Delta table may hold the article, also in runs that do not have it any more. */
    private void removeFormerFiles(RunId run) throws IOException {
        RunManifest manifest = store.manifest(run).orElseThrow();
        List<Path> former = store.formerFiles(manifest);
        if (former.isEmpty()) {
            return;
        }
        if (!tables(manifest).hold(manifest)) {
            throw new TolkException(
                    "an attempt to replace run " + run + " was killed, and may hold the article: execute it"
                            + " again, or drop it (tolk runs drop " + store.root() + " " + run + "), and try again");
        }
        try (RunLease lease = RunLease.take(store.files(), store.lease(run), clock)) {
            for (Path file : former) {
                StoredFiles.remove(store.files(), file);
            }
            StagingFolder.of(store, run).remove(lease);
        }
    }
}
