package no.tolk.cli;

import java.util.List;
import java.util.concurrent.Callable;
import no.tolk.jobs.JobOptions;
import no.tolk.read.ArticleColumns;
import no.tolk.read.InputFormat;
import no.tolk.runs.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "translate",
        sortOptions = false,
        description = {
            "The main job: reads articles, translates and summarises them, and publishes bilingual tables.",
            "A run has a date and a name. The same run again replaces its own rows and nothing else; killed, it goes on "
                    + "where it was."
        })
final class TranslateCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "IN",
            arity = "1..*",
            description = "Files, folders and globs, on any file system that Hadoop knows.")
    private List<String> inputs;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "Folder of the tables.")
    private String output;

    @Option(
            names = "--input-format",
            paramLabel = "text|html|jsonl|csv|parquet",
            description = "Format of all files (default: by their names).")
    private InputFormat inputFormat;

    @Option(
            names = "--format",
            paramLabel = "parquet|delta",
            description = "Format of the tables (default: that of the tables in OUT, else parquet).")
    private TableFormat format;

    @Option(
            names = "--run-name",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "Tells runs of one day apart (default: ${DEFAULT-VALUE}).")
    private String runName;

    @Option(
            names = "--max-error-rate",
            paramLabel = "X",
            defaultValue = "0.01",
            description = "Share of records that may fail; with more nothing is published (default: ${DEFAULT-VALUE}).")
    private double maxErrorRate;

    @Mixin
    private RunFlags run;

    @Mixin
    private SparkFlags spark;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        JobOptions options = run.options(
                JobOptions.builder()
                        .inputs(inputs)
                        .output(output)
                        .inputFormat(inputFormat)
                        .format(format)
                        .runName(runName)
                        .maxErrorRate(maxErrorRate),
                ArticleColumns.DEFAULT);
        return JobExecution.of(spec.commandLine(), output, progress -> SparkJobs.translate(spark, options, progress));
    }
}
