package no.tolk.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many sentences are translated at the same time. */
final class ThreadFlag {
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that translate (default: one for each core).")
    private void setCount(int threads) {
        if (threads < 1) {
            throw new ParameterException(command.commandLine(), "threads must be 1 or more, not " + threads);
        }
        this.threads = threads;
    }

    int count() {
        return threads;
    }
}
