package no.tolk.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        description = "Lists a run's quarantined records: where they are, the step that failed, and why.")
final class QuarantineListCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "Folder of the tables.")
    private String output;

    @Option(
            names = "--run",
            paramLabel = "RUN_ID",
            description = "The run, such as 2024-05-17_main, also one that ended above the error rate (default: the "
                    + "newest published one, a replay too, whose quarantine is what is left).")
    private String run;

    @Option(names = "--json", description = "Prints a JSON object a line for each record, and nothing else.")
    private boolean json;

    @Mixin
    private SparkFlags spark;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        QuarantineListing listing = new QuarantineListing(spec.commandLine().getOut(), TerminalWidth.characters());
        SparkJobs.quarantine(spark, output, run, quarantined -> {
            if (json) {
                listing.printJson(quarantined);
            } else {
                listing.print(quarantined, output);
            }
        });
        return ExitCode.OK;
    }
}
