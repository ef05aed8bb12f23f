package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import no.tolk.translate.Translation;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;

/**
 * Sentences to translations: {@code text_hash} and {@code text} to rows of {@link TranslationRow#SCHEMA}. Hashes spread
 * the sentences evenly over the tasks, and each task takes its own by length, so that sentences of one length meet in a
 * batch.
 */
final class TranslateSentences {

    /** Sentences given to the engine at a time: many enough to fill batches of each length, and bounded. */
    private static final int CHUNK = 2_000;

    private final TranslatorSource translator;
    private final LongAccumulator finished;

    /** @param finished counts sentences as they are translated */
    TranslateSentences(TranslatorSource translator, LongAccumulator finished) {
        this.translator = translator;
        this.finished = finished;
    }

    Dataset<Row> of(Dataset<Row> sentences, int tasks) {
        TranslatorSource source = translator;
        LongAccumulator count = finished;
        return sentences
                .repartition(tasks, col("text_hash"))
                .sortWithinPartitions(length(col("text")), col("text_hash"))
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new Chunks(rows, source, count),
                        Encoders.row(TranslationRow.SCHEMA));
    }

    private static final class Chunks implements Iterator<Row> {

        private final Iterator<Row> sentences;
        private final TranslatorSource translator;
        private final LongAccumulator finished;
        private Iterator<Row> translated = Collections.emptyIterator();

        Chunks(Iterator<Row> sentences, TranslatorSource translator, LongAccumulator finished) {
            this.sentences = sentences;
            this.translator = translator;
            this.finished = finished;
        }

        @Override
        public boolean hasNext() {
            return translated.hasNext() || sentences.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (!translated.hasNext()) {
                translated = translateChunk().iterator();
            }
            return translated.next();
        }

        private List<Row> translateChunk() {
            List<String> hashes = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            while (sentences.hasNext() && texts.size() < CHUNK) {
                Row sentence = sentences.next();
                hashes.add(sentence.getString(0));
                texts.add(sentence.getString(1));
            }
            List<Translation> translations = translator.translate(texts);
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < hashes.size(); i++) {
                rows.add(TranslationRow.of(hashes.get(i), translations.get(i)));
            }
            finished.add(rows.size());
            return rows;
        }
    }
}
