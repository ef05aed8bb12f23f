package no.tolk.jobs;

import static org.apache.spark.sql.functions.max;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.tolk.runs.Cache;
import no.tolk.runs.RunManifest;
import no.tolk.runs.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sentences to those of their translations that published runs have. A run counts if it had the same model, options and
 * class of processor, for then translating its sentences again would give the same bytes.
 *
 * <p>Only keys are compared with all that was ever published. They tell the newest run that has a sentence, and the
 * translations themselves, which are ten times as wide, are read from such runs alone: a snapshot that has hardly changed
 * reads one run, however many there are.
 */
final class KnownSentences {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSentences.class);

    private static final String KEY = "text_hash";
    private static final String RUN = "run_id";

    private final Dataset<Row> sentences;
    private final RunContext context;

    private KnownSentences(Dataset<Row> sentences, RunContext context) {
        this.sentences = sentences;
        this.context = context;
    }

    /**
     * @param sentences with the column {@code text_hash}
     * @param cache keeps what is read twice
     * @return rows of {@link TranslationRow#SCHEMA}; perhaps several for one sentence, all alike
     */
    static Dataset<Row> of(Dataset<Row> sentences, RunContext context, Cache cache) throws IOException {
        return new KnownSentences(sentences, context).read(cache);
    }

    private Dataset<Row> read(Cache cache) throws IOException {
        Map<String, List<Path>> runs = context.options().reuse() ? comparableRuns() : Map.of();
        Dataset<Row> newest = cache.keep(published(runs.values())
                .select(KEY, RUN)
                .join(sentences, new String[] {KEY}, "left_semi")
                .groupBy(KEY)
                .agg(max(RUN).as(RUN)));
        List<List<Path>> needed = newest.select(RUN).distinct().as(Encoders.STRING()).collectAsList().stream()
                .map(runs::get)
                .toList();
        return published(needed)
                .join(newest, new String[] {KEY, RUN}, "left_semi")
                .drop(RUN);
    }

    private Dataset<Row> published(Collection<List<Path>> files) {
        return Translations.read(
                context.spark(),
                TranslationRow.SCHEMA.add(Table.PROVENANCE.apply(RUN)),
                files.stream().flatMap(List::stream).toList());
    }

    /** The files of runs' sentences. */
    private Map<String, List<Path>> comparableRuns() throws IOException {
        Map<String, List<Path>> runs = new TreeMap<>();
        for (RunManifest manifest : context.store().published()) {
            if (context.translationKey().isThatOf(manifest)) {
                if (context.store().hasRows(manifest, Table.SENTENCES)) {
                    runs.put(manifest.runId(), List.of(context.store().rows(manifest, Table.SENTENCES)));
                } else {
                    LOG.warn("Nothing is reused from run {}: its rows are gone", manifest.runId());
                }
            }
        }
        return runs;
    }
}
