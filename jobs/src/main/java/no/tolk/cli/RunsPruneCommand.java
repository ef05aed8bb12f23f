package no.tolk.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "prune",
        description = "Drops the old published runs: of each run name, all but those that were finished last.")
final class RunsPruneCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OUT", description = "Folder of the tables.")
    private String output;

    @Option(names = "--keep", paramLabel = "N", required = true, description = "Runs of each name that stay.")
    private int keep;

    @Option(names = "--dry-run", description = "Tells what would go; changes nothing.")
    private boolean dryRun;

    @Mixin
    private SparkFlags spark;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (keep < 1) {
            throw new ParameterException(spec.commandLine(), "keep must be 1 or more, not " + keep);
        }
        PrintWriter out = spec.commandLine().getOut();
        Map<String, List<String>> removed = SparkJobs.remove(spark, output, dryRun, removal -> removal.prune(keep));
        removed.keySet()
                .forEach(run -> out.println("Run %s %s".formatted(run, dryRun ? "would be dropped" : "is dropped")));
        if (removed.isEmpty()) {
            out.println("Of no run name are more than " + keep + " published in " + output);
        }
        return ExitCode.OK;
    }
}
