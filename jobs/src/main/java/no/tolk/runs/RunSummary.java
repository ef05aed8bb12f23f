package no.tolk.runs;

/**
 * What a published run is, in short.
 *
 * @param runId {@code <run_date>_<run name>}
 * @param finishedAt when its tables were complete, an instant in ISO 8601
 * @param modelFingerprint SHA-256 over the model's files, in hexadecimal
 * @param tolkVersion the version of Tolk that made it
 */
public record RunSummary(
        String runId, String finishedAt, RunCounts counts, String modelFingerprint, String tolkVersion) {

    /** What is worth a line of a list. */
    public static RunSummary of(RunManifest manifest) {
        return new RunSummary(
                manifest.runId(),
                manifest.finishedAt(),
                manifest.counts(),
                manifest.model().fingerprint(),
                manifest.versions().get(RunManifest.TOLK_VERSION));
    }
}
