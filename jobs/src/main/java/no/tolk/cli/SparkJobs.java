package no.tolk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import no.tolk.jobs.JobOptions;
import no.tolk.jobs.Progress;
import no.tolk.jobs.TranslateJob;
import no.tolk.jobs.TranslateResult;
import no.tolk.published.NewTextFile;
import no.tolk.published.PublishedRun;
import no.tolk.published.QuarantinedRun;
import no.tolk.published.QuarantinedRuns;
import no.tolk.published.RunComparison;
import no.tolk.published.RunDiff;
import no.tolk.runs.ArticleDeletion;
import no.tolk.runs.DeltaLake;
import no.tolk.runs.RunHistory;
import no.tolk.runs.RunRemoval;
import no.tolk.runs.TolkException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** What commands do with Spark, so that the others need not load it. */
final class SparkJobs {

    /** Spark's own pattern of settings that it shows to nobody, and what else object stores have for secrets. */
    private static final String SECRETS = "(?i)secret|password|token|access[.]?key|account[.]key|[.]sas[.]";

    private SparkJobs() {}

    static TranslateResult translate(SparkFlags flags, JobOptions options, Consumer<Progress> progress) {
        return with(flags, spark -> new TranslateJob(spark, options, progress).execute());
    }

    /**
     * Reads a run's quarantine again, as a run of its own.
     *
     * @param runId null for the newest run that read files
     * @param options given the run, what to do
     */
    static TranslateResult replay(
            SparkFlags flags,
            String output,
            String runId,
            Function<QuarantinedRun, JobOptions> options,
            Consumer<Progress> progress) {
        return with(flags, spark -> {
            QuarantinedRun replayed = named(
                    runId,
                    id -> QuarantinedRuns.named(spark, output, id),
                    () -> QuarantinedRuns.newestOfFiles(spark, output));
            return new TranslateJob(spark, options.apply(replayed), progress).execute();
        });
    }

    /**
     * Reads a run's quarantine.
     *
     * @param runId null for the newest run
     */
    static void quarantine(SparkFlags flags, String output, String runId, Consumer<QuarantinedRun> reading) {
        with(flags, spark -> {
            reading.accept(named(
                    runId,
                    id -> QuarantinedRuns.named(spark, output, id),
                    () -> QuarantinedRuns.newest(spark, output)));
            return null;
        });
    }

    /** What is read from a run, and perhaps written somewhere. */
    @FunctionalInterface
    interface Reading<T> {
        T from(PublishedRun run) throws IOException;
    }

    /**
     * Reads from a published run.
     *
     * @param runId null for the newest run, which is a replay only where there is no other
     */
    static <T> T read(SparkFlags flags, String output, String runId, Reading<T> reading) {
        return with(flags, spark -> {
            try {
                return reading.from(named(
                        runId, id -> PublishedRun.named(spark, output, id), () -> PublishedRun.newest(spark, output)));
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        });
    }

    private static <T> T named(String runId, Function<String, T> named, Supplier<T> ifNoneIs) {
        return runId == null ? ifNoneIs.get() : named.apply(runId);
    }

    /** Writes a file on any file system. */
    static <T> T write(SparkFlags flags, String file, NewTextFile.Content<T> content) {
        return NewTextFile.write(file, hadoop(flags), content);
    }

    static RunHistory history(SparkFlags flags, String output) {
        return RunHistory.of(output, hadoop(flags));
    }

    static <T> T remove(SparkFlags flags, String output, boolean dryRun, Function<RunRemoval, T> removal) {
        return with(flags, spark -> removal.apply(RunRemoval.from(output, dryRun, spark)));
    }

    static RunDiff compare(SparkFlags flags, String output, String before, String after, int most) {
        return with(flags, spark -> RunComparison.of(output, before, after, most, spark));
    }

    static ArticleDeletion.Report deleteArticle(SparkFlags flags, String output, String id, boolean dryRun) {
        return with(flags, spark -> {
            ArticleDeletion deletion = ArticleDeletion.from(output, id, spark);
            return dryRun ? deletion.preview() : deletion.execute();
        });
    }

    /** How to reach file systems, as a session would, without starting one. */
    private static Configuration hadoop(SparkFlags flags) {
        SparkConf settings = settings(flags);
        Configuration hadoop = new Configuration();
        for (Tuple2<String, String> setting : settings.getAllWithPrefix("spark.hadoop.")) {
            hadoop.set(setting._1(), setting._2());
        }
        return hadoop;
    }

    /** A session that was there before is left as it was. */
    private static <T> T with(SparkFlags flags, Function<SparkSession, T> work) {
        boolean ours = SparkSession.getDefaultSession().isEmpty();
        SparkSession spark = session(flags);
        LostExecutors lost = new LostExecutors();
        spark.sparkContext().addSparkListener(lost);
        try {
            return work.apply(spark);
        } catch (Exception e) {
            refuseLostMaster(spark, e);
            lost.refuse(e);
            throw e;
        } finally {
            spark.sparkContext().removeSparkListener(lost);
            if (ours) {
                spark.stop();
            }
        }
    }

    /** Says what a user can do about it, where Spark has no exception of its own. */
    private static void refuseLostMaster(SparkSession spark, Exception fault) {
        String master = spark.sparkContext().master();
        if (spark.sparkContext().isStopped() && !SparkFlags.isThisMachine(master)) {
            throw new TolkException(
                    "Spark's master " + master + " was lost, or has ended the application: its log says why; "
                            + ErrorMessages.AGAIN,
                    fault);
        }
    }

    private static SparkSession session(SparkFlags flags) {
        SparkConf settings = settings(flags);
        flags.master().ifPresent(settings::setMaster);
        settings.setIfMissing("spark.master", "local[*]");
        DeltaLake.sessionSettings().forEach(settings::setIfMissing);
        settings.setIfMissing("spark.redaction.regex", SECRETS);
        if (SparkFlags.isThisMachine(settings.get("spark.master"))) {
            onThisMachine(settings);
        }
        return start(settings);
    }

    /** Scala declares no exceptions: what is caught here may be a checked one. */
    private static SparkSession start(SparkConf settings) {
        try {
            return SparkSession.builder().appName("Tolk").config(settings).getOrCreate();
        } catch (Exception e) {
            String message = String.valueOf(e.getMessage());
            throw new TolkException(
                    "Spark did not start with master " + settings.get("spark.master") + ": "
                            + message.lines().findFirst().orElse(message),
                    e);
        }
    }

    private static SparkConf settings(SparkFlags flags) {
        SparkConf settings = new SparkConf();
        flags.settings().forEach(settings::set);
        return settings;
    }

    /** A laptop may not be able to resolve its own name, and 200 shuffle partitions, or 50 for the log of a Delta table, are for clusters. */
    private static void onThisMachine(SparkConf settings) {
        settings.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        settings.setIfMissing("spark.driver.host", "localhost");
        String partitions = String.valueOf(2 * Runtime.getRuntime().availableProcessors());
        settings.setIfMissing("spark.sql.shuffle.partitions", partitions);
        settings.setIfMissing("spark.databricks.delta.snapshotPartitions", partitions);
    }
}
