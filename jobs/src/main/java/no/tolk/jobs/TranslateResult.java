package no.tolk.jobs;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.tolk.runs.OutputStore;
import no.tolk.runs.RunCounts;
import no.tolk.runs.RunManifest;
import no.tolk.runs.StagedRun;
import no.tolk.runs.Table;

/**
 * What a job did.
 *
 * @param outcome whether there is output
 * @param counts of a dry run, what would be read and translated
 * @param tables location of the run's rows by the table's name, for a Delta table that of the whole; empty where nothing was published
 * @param manifest location of the run's manifest; null where nothing was published
 * @param quarantine location of the quarantined records, in the staging folder where there were too many of them; null
 *     after a dry run
 * @param samples a few sentences of summaries with their translations
 * @param takenOverFrom the writer that had left the run unfinished and unlocked by time alone; null where there was none
 */
public record TranslateResult(
        String runId,
        Outcome outcome,
        RunCounts counts,
        Map<String, String> tables,
        String manifest,
        String quarantine,
        List<Sample> samples,
        String takenOverFrom) {

    /** How a job ended. */
    public enum Outcome {
        /** The tables are in place. */
        PUBLISHED,
        /** Nothing was written, as asked. */
        COUNTED,
        /** More records failed than allowed: nothing was published, and the failures can be looked at. */
        TOO_MANY_ERRORS
    }

    /** A sentence in both languages. */
    public record Sample(String articleId, String nb, String en) {}

    public TranslateResult {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        samples = List.copyOf(samples);
    }

    private static final int SAMPLES = 3;

    static TranslateResult counted(RunContext context, RunCounts counts) {
        return new TranslateResult(
                context.run().toString(), Outcome.COUNTED, counts, Map.of(), null, null, List.of(), null);
    }

    static TranslateResult tooManyErrors(RunContext context, StagedRun staged, RunCounts counts) {
        return new TranslateResult(
                context.run().toString(),
                Outcome.TOO_MANY_ERRORS,
                counts,
                Map.of(),
                null,
                staged.rows(Table.QUARANTINE).toString(),
                List.of(),
                staged.takenOverFrom().orElse(null));
    }

    static TranslateResult published(RunContext context, StagedRun staged) throws IOException {
        OutputStore store = context.store();
        RunManifest manifest = store.manifest(context.run()).orElseThrow();
        Map<String, String> tables = new LinkedHashMap<>();
        for (Table table : Table.values()) {
            tables.put(table.folder(), store.location(manifest, table).toString());
        }
        return new TranslateResult(
                context.run().toString(),
                Outcome.PUBLISHED,
                manifest.counts(),
                tables,
                store.manifestFile(context.run()).toString(),
                tables.get(Table.QUARANTINE.folder()),
                samples(context, manifest),
                staged.takenOverFrom().orElse(null));
    }

    private static List<Sample> samples(RunContext context, RunManifest manifest) {
        return Table.SENTENCES
                .read(context.spark(), context.store().rows(manifest, Table.SENTENCES))
                .filter("in_summary")
                .orderBy("article_id", "sentence")
                .limit(SAMPLES)
                .collectAsList()
                .stream()
                .map(row -> new Sample(row.getAs("article_id"), row.getAs("nb"), row.getAs("en")))
                .toList();
    }
}
