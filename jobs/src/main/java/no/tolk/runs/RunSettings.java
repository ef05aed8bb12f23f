package no.tolk.runs;

import java.util.List;
import java.util.stream.Collectors;
import no.tolk.read.InputFormat;

/**
 * What a run's tables depend on besides the content of its input: two attempts at a run are attempts at the same thing if
 * these are equal.
 *
 * @param inputs qualified locations, as given; none where a quarantine was read
 * @param replayedRun the run whose quarantine was read; null where files were
 * @param inputFormat null where it follows from the files' names
 * @param limit records read at most; null for all
 * @param glossary identifies the terms that are to come out as wanted; null where there are none
 * @param summary how long summaries are at most: {@code 3 sentences}
 * @param format of the tables; Parquet in manifests that were written before there was another
 */
public record RunSettings(
        List<String> inputs,
        String replayedRun,
        InputFormat inputFormat,
        String idColumn,
        String textColumn,
        String titleColumn,
        String dateColumn,
        List<String> keepColumns,
        Integer limit,
        String modelFingerprint,
        int beam,
        double lengthPenalty,
        int repairBeam,
        String glossary,
        String summary,
        int maxArticleTokens,
        TableFormat format) {

    public RunSettings {
        format = format == null ? TableFormat.PARQUET : format;
    }

    /** The differences to other settings, for people: {@code limit 100, now none}. Empty where there are none. */
    String differencesFrom(RunSettings other) {
        return JsonDifferences.between(other, this).entrySet().stream()
                .map(field -> field.getKey() + " " + field.getValue().before() + ", now "
                        + field.getValue().after())
                .collect(Collectors.joining("; "));
    }
}
