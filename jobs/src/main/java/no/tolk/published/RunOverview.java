package no.tolk.published;

import java.util.List;
import java.util.Map;
import no.tolk.runs.RunManifest;
import no.tolk.runs.RunSettings;
import no.tolk.runs.RunSummary;

/**
 * What a published run was and how it went, as its manifest tells.
 *
 * @param model where the model was opened: {@code builtin}, a folder or an archive
 * @param inputs qualified locations; none where a quarantine was read
 * @param replayedRun the run whose quarantine was read; null where files were
 * @param limit records read at most; null for all
 * @param beam how many hypotheses the search kept
 * @param repairBeam how many it kept where it searched again
 * @param startedAt when the last attempt began, an instant in ISO 8601
 * @param seconds how long each step of the last attempt took
 * @param sentencesPerSecond how fast the last attempt translated; 0 where it had nothing to translate
 * @param flags how many sentences carry each flag
 * @param deletedArticles how many articles were deleted since
 */
public record RunOverview(
        RunSummary run,
        String model,
        String cpuClass,
        String sparkVersion,
        String master,
        int parallelism,
        List<String> inputs,
        String replayedRun,
        int inputFiles,
        long inputBytes,
        Integer limit,
        int beam,
        int repairBeam,
        String summary,
        int attempts,
        String startedAt,
        Map<String, Double> seconds,
        double sentencesPerSecond,
        Map<String, Long> flags,
        int deletedArticles) {

    static RunOverview of(RunManifest manifest) {
        RunSettings settings = manifest.settings();
        List<RunManifest.Attempt> attempts = manifest.attempts();
        return new RunOverview(
                RunSummary.of(manifest),
                manifest.model().location(),
                manifest.cpuClass(),
                manifest.versions().get("spark"),
                manifest.execution().master(),
                manifest.execution().parallelism(),
                settings.inputs(),
                settings.replayedRun(),
                manifest.inputs().files(),
                manifest.inputs().bytes(),
                settings.limit(),
                settings.beam(),
                settings.repairBeam(),
                settings.summary(),
                attempts.size(),
                attempts.get(attempts.size() - 1).startedAt(),
                manifest.seconds(),
                manifest.sentencesPerSecond(),
                manifest.flags(),
                manifest.deletions().size());
    }
}
