package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;

import java.util.ArrayList;
import java.util.List;
import no.tolk.translate.Translation;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

/**
 * Sentences to translations: {@code text_hash} and {@code text} to rows of {@link TranslationRow#SCHEMA}. Each task gets
 * sentences of about one length, since only those of equal length meet in a batch, and the longest come first, so that
 * what is left for the end is small.
 */
final class TranslateSentences {

    /** Sentences given to the engine at a time: enough to fill batches of each length, and bounded. */
    private static final int SENTENCES_AT_A_TIME = 2_000;

    private TranslateSentences() {}

    /**
     * @param cpuClass of the run; tasks on other processors fail
     * @param finished counts sentences as they are translated
     */
    static Dataset<Row> of(
            Dataset<Row> sentences, TranslatorSource translator, String cpuClass, int tasks, LongAccumulator finished) {
        return sentences
                .select("text_hash", "text")
                .repartitionByRange(tasks, length(col("text")).desc(), col("text_hash"))
                .sortWithinPartitions(length(col("text")).desc(), col("text_hash"))
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> {
                            CpuClass.check(cpuClass);
                            return new Chunks<>(
                                    rows,
                                    SENTENCES_AT_A_TIME,
                                    row -> 1,
                                    chunk -> translate(chunk, translator, finished));
                        },
                        Encoders.row(TranslationRow.SCHEMA));
    }

    private static List<Row> translate(List<Row> sentences, TranslatorSource translator, LongAccumulator finished) {
        List<Translation> translations = translator.translate(
                sentences.stream().map(row -> row.getString(1)).toList());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            rows.add(TranslationRow.of(sentences.get(i).getString(0), translations.get(i)));
        }
        finished.add(rows.size());
        return rows;
    }
}
