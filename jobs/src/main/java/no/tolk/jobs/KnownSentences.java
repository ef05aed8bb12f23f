package no.tolk.jobs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sentences to those of their translations that exist: in published runs, and in the waves that earlier attempts at this
 * very run have finished. A published run counts if it had the same model, options and class of processor, for then
 * translating its sentences again would give the same bytes.
 */
final class KnownSentences {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSentences.class);

    private KnownSentences() {}

    /** @return rows of {@link TranslationRow#SCHEMA}; several for one sentence where several runs know it */
    static Dataset<Row> of(Dataset<Row> sentences, RunContext context) throws IOException {
        List<Path> places =
                new ArrayList<>(StagedRun.finishedWaves(context.store(), context.run(), context.translationKey()));
        if (context.options().reuse()) {
            places.addAll(published(context));
        }
        return Translations.read(context.spark(), places).join(sentences, new String[] {"text_hash"}, "left_semi");
    }

    private static List<Path> published(RunContext context) throws IOException {
        List<Path> files = new ArrayList<>();
        for (RunManifest manifest : context.store().published()) {
            if (isComparable(manifest, context)) {
                if (context.store().hasRows(manifest, Table.SENTENCES)) {
                    files.addAll(List.of(context.store().rows(manifest, Table.SENTENCES)));
                } else {
                    LOG.warn("Nothing is reused from run {}: its rows are gone", manifest.runId());
                }
            }
        }
        return files;
    }

    private static boolean isComparable(RunManifest manifest, RunContext context) {
        return manifest.schemaVersion() == Table.SCHEMA_VERSION
                && manifest.model().fingerprint().equals(context.translator().fingerprint())
                && manifest.optionsHash().equals(context.translator().optionsHash())
                && manifest.cpuClass().equals(context.cpuClass());
    }
}
