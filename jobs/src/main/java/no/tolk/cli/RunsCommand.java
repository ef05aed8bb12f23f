package no.tolk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "runs",
        description = "Lists and compares the runs in a folder of tables, and drops runs and articles.",
        subcommands = {RunsListCommand.class, RunsDiffCommand.class, RunsDropCommand.class, RunsPruneCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class RunsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, diff, drop or prune.");
    }
}
