package no.tolk.cli;

import picocli.CommandLine.Option;

/** How many sentences are translated at the same time. */
final class ThreadFlag {
    @Option(names = "--threads", paramLabel = "N", description = "Threads that translate (default: one for each core).")
    private int threads;

    int count() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
}
