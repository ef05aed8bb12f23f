package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

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

    private final RunContext run;
    private final StagedRun staged;

    TranslateWaves(RunContext run, StagedRun staged) {
        this.run = run;
        this.staged = staged;
    }

    /**
     * @param sentences {@code text_hash} and {@code text}; read once for each wave
     * @param total how many those are
     */
    void translate(Dataset<Row> sentences, long total) throws IOException {
        SparkContext context = run.spark().sparkContext();
        int sentencesPerWave = run.options().sentencesPerWave() == null
                ? SENTENCES_PER_CORE * run.parallelism()
                : run.options().sentencesPerWave();
        int waves = Math.toIntExact((total + sentencesPerWave - 1) / sentencesPerWave);
        int tasks = tasks(total / Math.max(1, waves), run.parallelism());
        LongAccumulator finished = context.longAccumulator("sentences translated");
        try (TranslationProgress reports = new TranslationProgress(context, finished, total, run.progress())) {
            for (int wave = 0; wave < waves; wave++) {
                staged.checkLease();
                String description = "translate, wave " + (wave + 1) + " of " + waves;
                reports.step(description);
                Dataset<Row> part = sentences.filter(
                        pmod(xxhash64(col("text_hash")), lit(waves)).equalTo(wave));
                run.steps()
                        .run(
                                Steps.TRANSLATE,
                                description,
                                () -> commit(TranslateSentences.of(part, run.translator(), tasks, finished)));
            }
        }
        run.steps().translated(total);
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
