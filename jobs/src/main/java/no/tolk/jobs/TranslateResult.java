package no.tolk.jobs;

import java.util.List;
import java.util.Map;

/**
 * What a job did.
 *
 * @param outcome whether there is output
 * @param counts of a dry run, what would be read and translated
 * @param tables location of the run's rows by the table's name; empty where nothing was published
 * @param manifest location of the run's manifest; null where nothing was published
 * @param quarantine location of the quarantined records, in the staging folder where there were too many of them; null
 *     after a dry run
 * @param samples a few sentences of summaries with their translations
 * @param sentencesPerSecond how fast this attempt translated; 0 where it had nothing to translate
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
        double sentencesPerSecond,
        String takenOverFrom) {

    /** How a job ended. */
    public enum Outcome {
        /** The tables are in place. */
        PUBLISHED,
        /** Nothing was written, as asked. */
        DRY_RUN,
        /** More records failed than allowed: nothing was published, and the failures can be looked at. */
        TOO_MANY_ERRORS
    }

    /** A sentence in both languages. */
    public record Sample(String articleId, String nb, String en) {}

    public TranslateResult {
        tables = Map.copyOf(tables);
        samples = List.copyOf(samples);
    }
}
