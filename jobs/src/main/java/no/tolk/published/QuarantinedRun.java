package no.tolk.published;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import no.tolk.read.ArticleColumns;
import no.tolk.runs.OutputStore;
import no.tolk.runs.RunId;
import no.tolk.runs.RunManifest;
import no.tolk.runs.RunSettings;
import no.tolk.runs.Table;
import no.tolk.runs.TolkException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A run seen from its quarantine: the run may be published, or have ended above the error rate. */
public final class QuarantinedRun {

    private final SparkSession spark;
    private final OutputStore store;
    private final RunId run;
    private final RunSettings settings;
    private final Path folder;
    private final Map<String, Long> files;
    private final Optional<RunManifest> published;
    private final boolean rejected;

    QuarantinedRun(
            SparkSession spark,
            OutputStore store,
            RunId run,
            RunSettings settings,
            Path folder,
            Map<String, Long> files,
            Optional<RunManifest> published,
            boolean rejected) {
        this.spark = spark;
        this.store = store;
        this.run = run;
        this.settings = settings;
        this.folder = folder;
        this.files = files;
        this.published = published;
        this.rejected = rejected;
    }

    /**
     * A record that could not become an article; the columns of the table {@code quarantine}.
     *
     * @param articleId null where it is not known
     * @param rawBytes how many bytes of the record are kept; null where it could not be read
     */
    public record QuarantinedRecord(
            String sourceUri,
            long record,
            String articleId,
            String stage,
            String errorClass,
            String message,
            String format,
            Integer rawBytes) {}

    /** The run's name: {@code <run_date>_<run name>}. */
    public String runId() {
        return run.toString();
    }

    /** Whether it is published: its other tables are there too, perhaps of an earlier attempt than its records are. */
    public boolean isPublished() {
        return published.isPresent();
    }

    /** Whether its records are those of a last attempt that was not published. */
    public boolean isRejected() {
        return rejected;
    }

    /** Whether it has read another run's quarantine. */
    public boolean isReplay() {
        return settings.replayedRun() != null;
    }

    /**
     * The runs that a replay has the rest of: the one whose quarantine it read, the one whose that read, and so on. Of each
     * there may be two, as it was published and as its last attempt ended.
     *
     * @throws TolkException where one of them is gone
     */
    public List<QuarantinedRun> ancestors() throws IOException {
        return ancestors((replay, gone) -> {
            throw new TolkException(
                    "run " + replay + " is a replay of run " + gone + ", which is gone from " + store.root()
                            + ": it is not known any more which articles that one had; translate the input again");
        });
    }

    /** Whether it is a replay of the run, or of a replay of it, as far as those between them are still there. */
    public boolean isReplayOf(RunId other) throws IOException {
        return ancestors((replay, gone) -> {}).stream().anyMatch(ancestor -> ancestor.run.equals(other));
    }

    /** @param gone is told of a replay and of the run that it replayed, where that is gone */
    private List<QuarantinedRun> ancestors(BiConsumer<RunId, String> gone) throws IOException {
        List<QuarantinedRun> ancestors = new ArrayList<>();
        QuarantinedRuns runs = new QuarantinedRuns(spark, store);
        Set<String> seen = new HashSet<>(Set.of(runId()));
        Deque<QuarantinedRun> left = new ArrayDeque<>(List.of(this));
        while (!left.isEmpty()) {
            QuarantinedRun replay = left.remove();
            String replayed = replay.settings.replayedRun();
            if (replayed != null && seen.add(replayed)) {
                List<QuarantinedRun> states = runs.of(RunId.parse(replayed));
                if (states.isEmpty()) {
                    gone.accept(replay.run, replayed);
                }
                ancestors.addAll(states);
                left.addAll(states);
            }
        }
        return ancestors;
    }

    /** Where the records are. */
    public String location() {
        return folder.toString();
    }

    /** Where the run's records had what an article needs. */
    public ArticleColumns columns() {
        return new ArticleColumns(
                settings.idColumn(),
                settings.textColumn(),
                settings.titleColumn(),
                settings.dateColumn(),
                settings.keepColumns());
    }

    /** Whether it was to read the first records only. */
    public boolean isLimited() {
        return settings.limit() != null;
    }

    /** The records by file and place. They are brought here part by part, so that they need not fit into memory. */
    public Iterator<QuarantinedRecord> records() {
        Dataset<Row> rows = rows().select(
                        col("source_uri"),
                        col("record"),
                        col("article_id"),
                        col("stage"),
                        col("error_class"),
                        col("message"),
                        col("format"),
                        length(col("raw")).as("raw_bytes"))
                .orderBy("source_uri", "record");
        return LocalRows.of(rows, QuarantinedRun::record).iterator();
    }

    private static QuarantinedRecord record(Row row) {
        return new QuarantinedRecord(
                row.getAs("source_uri"),
                row.getAs("record"),
                row.getAs("article_id"),
                row.getAs("stage"),
                row.getAs("error_class"),
                row.getAs("message"),
                row.getAs("format"),
                row.getAs("raw_bytes"));
    }

    /** Which run it is. */
    public RunId run() {
        return run;
    }

    /** Rows of {@link Table#QUARANTINE}. */
    public Dataset<Row> rows() {
        return Table.QUARANTINE.read(
                spark,
                files.keySet().stream().map(name -> new Path(folder, name)).toArray(Path[]::new));
    }

    /** Rows of {@link Table#ARTICLES}, as they were published last: none where nothing ever was. */
    public Dataset<Row> articles() {
        return Table.ARTICLES.read(
                spark,
                published.map(manifest -> store.rows(manifest, Table.ARTICLES)).orElseGet(() -> new Path[0]));
    }

    /** Hashes of the ids of articles that were deleted from it. */
    public Set<String> deletedIds() {
        return published.stream()
                .flatMap(manifest -> manifest.deletions().stream())
                .map(RunManifest.Deletion::articleIdHash)
                .collect(Collectors.toSet());
    }

    /** The files that hold the records: name to length in bytes. */
    public Map<String, Long> files() {
        return files;
    }
}
