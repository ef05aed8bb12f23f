package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.io.Serializable;
import no.tolk.runs.StagedRun;
import org.apache.spark.SparkContext;
import org.apache.spark.rdd.PartitionPruningRDD;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
import scala.Function1;

/**
 * Translates sentences in waves, each of which is committed to the run's staging folder before the next begins: a killed
 * run has lost a wave at most.
 */
final class TranslateWaves {

    /** Fewer sentences than this are not worth a task of their own. */
    private static final int SENTENCES_PER_TASK = 250;

    private static final int TASKS_PER_CORE = 4;

    /** Makes a wave of a minute or less with the built-in model. */
    private static final int SENTENCES_PER_CORE = 2_000;

    private static final StructType SENTENCE = StructType.fromDDL("text_hash STRING NOT NULL, text STRING NOT NULL");

    private final RunContext run;
    private final StagedRun staged;

    TranslateWaves(RunContext run, StagedRun staged) {
        this.run = run;
        this.staged = staged;
    }

    /**
     * @param sentences {@code text_hash} and {@code text}; read once
     * @param total how many those are
     */
    void translate(Dataset<Row> sentences, long total) throws IOException {
        if (total == 0) {
            return;
        }
        SparkContext context = run.spark().sparkContext();
        int sentencesPerWave = run.options().sentencesPerWave() == null
                ? SENTENCES_PER_CORE * run.parallelism()
                : run.options().sentencesPerWave();
        int waves = Math.toIntExact((total + sentencesPerWave - 1) / sentencesPerWave);
        int tasks = tasks(total / waves, run.parallelism());
        RDD<Row> byWave = run.steps().get("plan waves", () -> dealtOut(sentences, waves));
        LongAccumulator finished = context.longAccumulator("sentences translated");
        try (TranslationProgress reports = new TranslationProgress(context, finished, total, run.progress())) {
            for (int wave = 0; wave < waves; wave++) {
                staged.checkLease();
                String description = "translate, wave " + (wave + 1) + " of " + waves;
                reports.step(description);
                Dataset<Row> part = part(byWave, wave);
                run.steps()
                        .run(
                                Steps.TRANSLATE,
                                description,
                                () -> commit(TranslateSentences.of(
                                        part, run.translator(), run.cpuClass(), tasks, finished)));
                TolkMetrics.here().finishedWave();
            }
        }
        run.steps().translated(total);
    }

    /** The sentences of each wave in a partition of their own: shuffled once, so that no wave reads those of others. */
    private static RDD<Row> dealtOut(Dataset<Row> sentences, int waves) {
        Column wave = pmod(xxhash64(col("text_hash")), lit(waves)).cast("int");
        return sentences
                .select("text_hash", "text")
                .repartitionById(waves, wave)
                .rdd();
    }

    private Dataset<Row> part(RDD<Row> byWave, int wave) {
        Function1<Object, Object> isOfWave =
                (Function1<Object, Object> & Serializable) partition -> partition.equals(wave);
        return run.spark().createDataFrame(PartitionPruningRDD.create(byWave, isOfWave), SENTENCE);
    }

    private static int tasks(long sentences, int cores) {
        long wanted = sentences / SENTENCES_PER_TASK;
        return (int) Math.max(cores, Math.min(wanted, (long) cores * TASKS_PER_CORE));
    }

    private void commit(Dataset<Row> translations) throws IOException {
        // Spark writes _SUCCESS last: the sign that the wave is whole.
        translations
                .write()
                .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "true")
                .option("compression", "zstd")
                .parquet(staged.nextWave().toString());
    }
}
