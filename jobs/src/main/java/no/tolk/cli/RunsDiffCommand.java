package no.tolk.cli;

import java.util.concurrent.Callable;
import no.tolk.published.RunDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        description = "Tells what changed from one published run to another: settings, articles, English and flags.")
final class RunsDiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OUT", description = "Folder of the tables.")
    private String output;

    @Parameters(index = "1", paramLabel = "RUN_A", description = "The earlier run, such as 2024-05-17_main.")
    private String before;

    @Parameters(index = "2", paramLabel = "RUN_B", description = "The later run.")
    private String after;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "Articles of a kind, and sentences, to show (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Mixin
    private SparkFlags spark;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new ParameterException(spec.commandLine(), "limit must be 0 or more, not " + limit);
        }
        RunDiff diff = SparkJobs.compare(spark, output, before, after, limit);
        if (json) {
            spec.commandLine().getOut().println(JsonText.of(diff));
        } else {
            new DiffReport(spec.commandLine().getOut()).print(diff);
        }
        return ExitCode.OK;
    }
}
