package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Translations that published runs hold: rows of {@link TranslationRow#SCHEMA}. A run's count if it had the same model,
 * options and class of processor, for then translating its sentences again would give the same bytes.
 */
final class KnownSentences {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSentences.class);

    private final OutputStore store;
    private final TranslatorSource translator;
    private final String cpuClass;

    KnownSentences(OutputStore store, TranslatorSource translator, String cpuClass) {
        this.store = store;
        this.translator = translator;
        this.cpuClass = cpuClass;
    }

    Dataset<Row> in(SparkSession spark) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (RunManifest manifest : store.published()) {
            Path rows = new Path(
                    store.root(), manifest.tables().get(Table.SENTENCES.folder()).path());
            if (!isComparable(manifest)) {
                continue;
            }
            if (store.files().exists(rows)) {
                folders.add(rows);
            } else {
                LOG.warn("Nothing is reused from run {}: its rows are gone from {}", manifest.runId(), rows);
            }
        }
        return Translations.read(spark, folders);
    }

    private boolean isComparable(RunManifest manifest) {
        return manifest.schemaVersion() == Table.SCHEMA_VERSION
                && manifest.model().fingerprint().equals(translator.fingerprint())
                && manifest.optionsHash().equals(translator.optionsHash())
                && manifest.cpuClass().equals(cpuClass);
    }
}
