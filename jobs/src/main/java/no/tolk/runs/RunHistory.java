package no.tolk.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * The runs in an output folder, as their manifests and staging folders tell; no table is read.
 *
 * @param published those that were finished last first
 * @param unfinished by id
 */
public record RunHistory(List<RunSummary> published, List<UnfinishedRun> unfinished) {

    public RunHistory {
        published = List.copyOf(published);
        unfinished = List.copyOf(unfinished);
    }

    /**
     * Reads the history.
     *
     * @throws TolkException where there is no such folder
     * @throws UncheckedIOException where it cannot be read
     */
    public static RunHistory of(String output, Configuration hadoop) {
        return OutputStore.readExisting(output, hadoop, store -> of(store, Clock.systemUTC()));
    }

    static RunHistory of(OutputStore store, Clock clock) throws IOException {
        List<RunSummary> published = store.published().stream()
                .sorted(RunManifest.OLDEST_FIRST.reversed())
                .map(RunSummary::of)
                .toList();
        List<UnfinishedRun> unfinished = new ArrayList<>();
        for (RunId run : store.stagedRuns()) {
            unfinished.add(unfinished(store, run, clock));
        }
        return new RunHistory(published, unfinished);
    }

    private static UnfinishedRun unfinished(OutputStore store, RunId run, Clock clock) throws IOException {
        List<RunManifest.Attempt> attempts = StagingFolder.of(store, run).attempts();
        return new UnfinishedRun(
                run.toString(),
                attempts.size(),
                attempts.isEmpty() ? null : attempts.get(attempts.size() - 1).startedAt(),
                RunLease.writer(store.files(), store.lease(run), clock).orElse(null));
    }
}
