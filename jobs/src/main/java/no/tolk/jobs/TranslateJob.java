package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import no.tolk.jobs.TranslateResult.Outcome;
import no.tolk.jobs.TranslateResult.Sample;
import no.tolk.model.ModelBundle;
import no.tolk.translate.Translator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The main job: reads Norwegian news articles, translates and summarises them, and publishes bilingual tables.
 *
 * <pre>{@code
 * TranslateResult result = TranslateJob.on(spark)
 *         .inputs("data/articles")
 *         .output("out")
 *         .execute();
 * }</pre>
 *
 * <p>A job is a run: its name and date give it directories of its own, and the same job again replaces exactly its rows.
 * Killed at any moment and executed again, it goes on from the last finished wave of sentences. Locations are on any
 * Hadoop file system. A job is for one thread.
 */
public final class TranslateJob {

    private static final int SENTENCES_PER_WAVE_AND_CORE = 5_000;
    private static final int SAMPLES = 3;

    private final SparkSession spark;
    private List<String> inputs = List.of();
    private String output;
    private InputFormat inputFormat;
    private TolkOptions options = TolkOptions.DEFAULT;
    private LocalDate runDate;
    private String runName = "main";
    private String idColumn;
    private List<String> keepColumns = List.of();
    private Integer limit;
    private boolean dryRun;
    private boolean reuse = true;
    private boolean overwrite;
    private double maxErrorRate = 0.01;
    private Integer sentencesPerWave;
    private Consumer<Progress> progress = step -> {};
    private Clock clock = Clock.systemDefaultZone();

    private TranslateJob(SparkSession spark) {
        this.spark = spark;
    }

    /** A job without inputs and output yet. */
    public static TranslateJob on(SparkSession spark) {
        return new TranslateJob(spark);
    }
}
