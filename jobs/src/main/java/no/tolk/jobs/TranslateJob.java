package no.tolk.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import no.tolk.runs.Cache;
import no.tolk.runs.Publication;
import no.tolk.runs.RunCounts;
import no.tolk.runs.RunId;
import no.tolk.runs.StagedRun;
import no.tolk.runs.StagingFolder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The main job: reads Norwegian news articles, translates and summarises them, and publishes bilingual tables.
 *
 * <pre>{@code
 * JobOptions options = JobOptions.builder().inputs("data/articles").output("out").build();
 * TranslateResult result = new TranslateJob(spark, options).execute();
 * }</pre>
 *
 * <p>A job is a run: its date and name give it directories of its own, and the same job again replaces exactly their rows.
 * Killed at any moment and executed again, it goes on after the last finished wave of sentences.
 */
public final class TranslateJob {

    private static final String LOOK_UP = "look up";

    private final SparkSession spark;
    private final JobOptions options;
    private final Consumer<Progress> progress;
    private final Clock clock;

    /** A job that tells nobody how far it is. */
    public TranslateJob(SparkSession spark, JobOptions options) {
        this(spark, options, step -> {});
    }

    /** @param progress is told of steps as they begin, and of translation as it goes on, also from other threads */
    public TranslateJob(SparkSession spark, JobOptions options, Consumer<Progress> progress) {
        this(spark, options, progress, Clock.systemDefaultZone());
    }

    TranslateJob(SparkSession spark, JobOptions options, Consumer<Progress> progress, Clock clock) {
        this.spark = spark;
        this.options = options;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Runs the job.
     *
     * @throws no.tolk.read.InputException where an input cannot be read
     * @throws no.tolk.runs.TolkException where another process writes the run, the run had other settings, or no record
     *     has a column that was named
     * @throws no.tolk.model.BundleException where the model cannot be used
     * @throws UncheckedIOException where the output cannot be written
     */
    public TranslateResult execute() {
        RunId run = new RunId(options.runDate() == null ? LocalDate.now(clock) : options.runDate(), options.runName());
        Steps steps = new Steps(spark, run, progress);
        try {
            return steps.all(() -> execute(run, steps));
        } catch (IOException e) {
            throw new UncheckedIOException("the job failed: " + e.getMessage(), e);
        }
    }

    private TranslateResult execute(RunId run, Steps steps) throws IOException {
        try (Cache cache = new Cache()) {
            RunContext context = RunContext.of(spark, options, run, steps, progress, clock);
            return options.dryRun() ? count(context, cache) : run(context, cache);
        }
    }

    private static TranslateResult run(RunContext context, Cache cache) throws IOException {
        try (StagedRun staged = StagedRun.begin(
                context.store(),
                context.run(),
                context.task(),
                context.options().overwrite(),
                context.clock())) {
            ClusterPaths.checkShared(
                    "the output's folder",
                    context.store().staging(context.run()),
                    context.spark().sparkContext());
            if (!staged.isWritten()) {
                StagedRows rows = staged.underLease(() -> write(context, staged, cache));
                if (context.isAboveErrorRate(rows.counts())) {
                    TolkMetrics.here().quarantined(rows.counts());
                    return TranslateResult.tooManyErrors(context, staged, rows.counts());
                }
                staged.complete(context.manifest(rows, staged));
                TolkMetrics.here().written(rows.counts());
            }
            return context.steps().get("publish", () -> {
                new Publication(context.tables(), context.run(), staged).publish();
                return TranslateResult.published(context, staged);
            });
        }
    }

    /** The way that articles take, up to the run's tables in the staging folder. */
    private static StagedRows write(RunContext context, StagedRun staged, Cache cache) throws IOException {
        Steps steps = context.steps();
        WriteTables tables = new WriteTables(staged, context.run(), context.translator());

        Dataset<Row> articles = cache.keep(articles(context));
        ReadCounts read = read(context, articles);
        RunCounts found = read.counts();
        Dataset<Row> unreadable = Quarantine.of(articles);
        if (context.isAboveErrorRate(found)) {
            steps.run("write", () -> tables.quarantine(unreadable, found.quarantined()));
            return StagedRows.quarantineAlone(found);
        }
        read.tellMissingColumns(context.input());

        Dataset<Row> sentences = cache.keep(DistinctSentences.of(articles));
        Dataset<Row> wanted = Translations.missing(sentences, ofEarlierAttempts(context));
        Dataset<Row> known = cache.keep(steps.get(LOOK_UP, () -> KnownSentences.of(wanted, context, cache)));
        Dataset<Row> unknown = cache.keep(Translations.missing(wanted, known));
        long left = steps.get(LOOK_UP, unknown::count);
        new TranslateWaves(context, staged).translate(unknown, left);
        Dataset<Row> translations =
                Translations.onePerSentence(known.union(Translations.read(context.spark(), staged.finishedWaves())));

        Dataset<Row> finished = cache.keep(AssembleArticles.of(
                articles, translations, context.options().translation().summary()));
        steps.run("write", () -> {
            long failed = tables.articles(finished);
            tables.quarantine(unreadable.union(Quarantine.of(finished)), found.quarantined() + failed);
        });
        return steps.get("count", () -> StagedRows.of(context, staged, found));
    }

    private static ReadCounts read(RunContext context, Dataset<Row> articles) throws IOException {
        return context.steps()
                .get("read", () -> ReadCounts.of(articles, context.input().namedColumns()));
    }

    /** What a run would do, counted. */
    private static TranslateResult count(RunContext context, Cache cache) throws IOException {
        Dataset<Row> articles = cache.keep(articles(context));
        ReadCounts read = read(context, articles);
        read.tellMissingColumns(context.input());
        Dataset<Row> sentences = cache.keep(DistinctSentences.of(articles));
        return TranslateResult.counted(context, context.steps().get(LOOK_UP, () -> {
            Dataset<Row> wanted = Translations.missing(sentences, ofEarlierAttempts(context));
            Dataset<Row> unknown = Translations.missing(wanted, KnownSentences.of(wanted, context, cache));
            return read.counts().withDistinctSentences(sentences.count(), unknown.count());
        }));
    }

    private static Dataset<Row> ofEarlierAttempts(RunContext context) throws IOException {
        return Translations.read(
                context.spark(),
                StagingFolder.of(context.store(), context.run())
                        .finishedWaves(context.translationKey().digest()));
    }

    private static Dataset<Row> articles(RunContext context) {
        JobOptions options = context.options();
        RunInput input = context.input();
        Dataset<Row> records =
                options.limit() == null ? input.records() : first(options.limit(), input.beginning(options.limit()));
        TokenLimit limit = new TokenLimit(context.options().translation().maxArticleTokens());
        return IdentifyArticles.of(ParseArticles.of(records, limit, context.translator()));
    }

    /** The first records by file and place. Only places are sorted: Spark brings together what it takes the first of. */
    private static Dataset<Row> first(int limit, Dataset<Row> records) {
        String[] place = {"source_uri", "record"};
        Dataset<Row> places =
                records.select(place[0], place[1]).orderBy(place[0], place[1]).limit(limit);
        return records.join(places, place, "left_semi");
    }
}
