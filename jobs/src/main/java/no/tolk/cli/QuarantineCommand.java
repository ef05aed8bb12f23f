package no.tolk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "quarantine",
        description = "Lists the records that could not become articles, or reads them again.",
        subcommands = {QuarantineListCommand.class, QuarantineReplayCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class QuarantineCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list or replay.");
    }
}
