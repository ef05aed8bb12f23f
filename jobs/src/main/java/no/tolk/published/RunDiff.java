package no.tolk.published;

import java.util.List;
import java.util.Map;
import no.tolk.runs.Change;
import no.tolk.runs.RunSummary;

/**
 * What changed from one run to another.
 *
 * @param settings what differs of versions, processor, model, options and input, by its name in the manifest, as JSON
 * @param counts those that differ, by their names in the manifest
 * @param flags how many sentences carry each flag, of all flags in either run
 */
public record RunDiff(
        RunSummary before,
        RunSummary after,
        Map<String, Change<String>> settings,
        Map<String, Change<Long>> counts,
        Articles articles,
        Sentences sentences,
        Map<String, Change<Long>> flags) {

    /**
     * Articles by id; they are changed where their text is. Of the ids, the first in their order.
     *
     * @param unchanged articles with the same text in both runs
     */
    public record Articles(ByKind added, ByKind removed, ByKind changed, long unchanged) {}

    /** @param ids the first of them */
    public record ByKind(long count, List<String> ids) {}

    /**
     * Different sentences that both runs have, in whatever articles.
     *
     * @param changed how many have other English
     * @param share of those, 0 to 1; 0 where there are none
     * @param examples the first, in the order of the later run's articles
     */
    public record Sentences(long common, long changed, double share, List<ChangedSentence> examples) {}

    /**
     * A sentence with other English.
     *
     * @param articleId the first article that has it in the later run
     * @param before null where it was not translated
     * @param after null where it was not translated
     */
    public record ChangedSentence(String articleId, int sentence, String nb, String before, String after) {}
}
