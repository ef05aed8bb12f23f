package no.tolk.runs;

/**
 * A run with a staging folder: somebody writes it, or it failed or was killed. An earlier attempt may be published.
 *
 * @param attempts how often it was begun since it was published last
 * @param lastAttempt when it was begun last, an instant in ISO 8601; null where that is not known
 * @param writer the process that writes it, by its fresh lease; null where there is none
 */
public record UnfinishedRun(String runId, int attempts, String lastAttempt, String writer) {}
