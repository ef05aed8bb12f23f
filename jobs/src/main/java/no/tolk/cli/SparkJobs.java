package no.tolk.cli;

import java.util.function.Consumer;
import java.util.function.Function;
import no.tolk.jobs.JobOptions;
import no.tolk.jobs.Progress;
import no.tolk.jobs.PublishedRun;
import no.tolk.jobs.QuarantinedRun;
import no.tolk.jobs.TranslateJob;
import no.tolk.jobs.TranslateResult;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** What commands do with Spark, so that the others need not load it. */
final class SparkJobs {
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
            QuarantinedRun replayed = runId == null
                    ? QuarantinedRun.newestOfFiles(spark, output)
                    : QuarantinedRun.named(spark, output, runId);
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
            reading.accept(
                    runId == null ? QuarantinedRun.newest(spark, output) : QuarantinedRun.named(spark, output, runId));
            return null;
        });
    }

    /** Reads from the newest run in {@code output}. */
    static <T> T read(SparkFlags flags, String output, Function<PublishedRun, T> reading) {
        return with(flags, spark -> reading.apply(PublishedRun.newest(spark, output)));
    }

    /** A session that was there before is left as it was. */
    private static <T> T with(SparkFlags flags, Function<SparkSession, T> work) {
        boolean ours = SparkSession.getDefaultSession().isEmpty();
        SparkSession spark = session(flags);
        try {
            return work.apply(spark);
        } finally {
            if (ours) {
                spark.stop();
            }
        }
    }

    private static SparkSession session(SparkFlags flags) {
        SparkConf settings = new SparkConf();
        flags.settings().forEach(settings::set);
        flags.master().ifPresent(settings::setMaster);
        settings.setIfMissing("spark.master", "local[*]");
        if (SparkFlags.isThisMachine(settings.get("spark.master"))) {
            onThisMachine(settings);
        }
        return SparkSession.builder().appName("Tolk").config(settings).getOrCreate();
    }

    /** A laptop may not be able to resolve its own name, and 200 shuffle partitions are for clusters. */
    private static void onThisMachine(SparkConf settings) {
        settings.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        settings.setIfMissing("spark.driver.host", "localhost");
        settings.setIfMissing(
                "spark.sql.shuffle.partitions",
                String.valueOf(2 * Runtime.getRuntime().availableProcessors()));
    }
}
