package no.tolk.cli;

import java.util.function.Consumer;
import java.util.function.Function;
import no.tolk.jobs.JobOptions;
import no.tolk.jobs.Progress;
import no.tolk.jobs.PublishedRun;
import no.tolk.jobs.TranslateJob;
import no.tolk.jobs.TranslateResult;
import org.apache.spark.sql.SparkSession;

/** What commands do with Spark, so that the others need not load it. */
final class SparkJobs {
    private SparkJobs() {}

    static TranslateResult translate(SparkFlags flags, JobOptions options, Consumer<Progress> progress) {
        return with(flags, spark -> new TranslateJob(spark, options, progress).execute());
    }

    /** Reads from the newest run in {@code output}. */
    static <T> T read(SparkFlags flags, String output, Function<PublishedRun, T> reading) {
        return with(flags, spark -> reading.apply(PublishedRun.newest(spark, output)));
    }

    /** A session that was there before is left as it was. */
    private static <T> T with(SparkFlags flags, Function<SparkSession, T> work) {
        boolean ours = SparkSession.getDefaultSession().isEmpty();
        SparkSession spark = flags.session();
        try {
            return work.apply(spark);
        } finally {
            if (ours) {
                spark.stop();
            }
        }
    }
}
