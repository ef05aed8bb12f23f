package no.tolk.cli;

import java.util.concurrent.Callable;
import no.tolk.jobs.JobOptions;
import no.tolk.published.QuarantinedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "replay",
        sortOptions = false,
        description = {
            "Reads a run's quarantined records again, with this version and these flags, as a run of its own beside it.",
            "Records are read from the bytes that the quarantine kept; where it has none, from their file. What fails "
                    + "again is in the new run's quarantine."
        })
final class QuarantineReplayCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "Folder of the tables.")
    private String output;

    @Option(
            names = "--run",
            paramLabel = "RUN_ID",
            description =
                    "The run to read, such as 2024-05-17_main, also one that ended above the error rate (default: "
                            + "the newest published one that is no replay).")
    private String replayedRun;

    @Option(
            names = "--run-name",
            paramLabel = "NAME",
            defaultValue = "replay",
            description = "Name of the new run (default: ${DEFAULT-VALUE}).")
    private String runName;

    @Option(
            names = "--max-error-rate",
            paramLabel = "X",
            defaultValue = "1",
            description = "Share of records that may fail again; with more nothing is published (default: "
                    + "${DEFAULT-VALUE}).")
    private double maxErrorRate;

    @Mixin
    private RunFlags run;

    @Mixin
    private SparkFlags spark;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return JobExecution.of(
                spec.commandLine(),
                output,
                progress -> SparkJobs.replay(spark, output, replayedRun, this::options, progress));
    }

    private JobOptions options(QuarantinedRun replayed) {
        return run.options(
                JobOptions.builder()
                        .replayedRun(replayed.runId())
                        .output(output)
                        .runName(runName)
                        .maxErrorRate(maxErrorRate),
                replayed.columns());
    }
}
