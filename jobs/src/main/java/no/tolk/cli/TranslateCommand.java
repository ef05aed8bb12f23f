package no.tolk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import no.tolk.jobs.JobOptions;
import no.tolk.jobs.TolkOptions;
import no.tolk.jobs.TranslateResult;
import no.tolk.jobs.TranslateResult.Outcome;
import no.tolk.read.InputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            names = "--text-column",
            paramLabel = "C",
            description =
                    "Column that holds the text (default: text). A column is a field of JSON Lines, and a column of "
                            + "CSV and Parquet.")
    private String textColumn = TolkOptions.DEFAULT.textColumn();

    @Option(
            names = "--title-column",
            paramLabel = "C",
            defaultValue = "title",
            description = "Column that holds the headline, where there is one (default: ${DEFAULT-VALUE}).")
    private String titleColumn;

    @Option(
            names = "--date-column",
            paramLabel = "C",
            defaultValue = "date",
            description = "Column that holds the date, where there is one (default: ${DEFAULT-VALUE}).")
    private String dateColumn;

    @Option(
            names = "--id-column",
            paramLabel = "C",
            description = "Column that is the article's id (default: the id is the file's path and the place in it).")
    private String idColumn;

    @Option(
            names = "--keep-columns",
            paramLabel = "C,...",
            hideParamSyntax = true,
            split = ",",
            description = "Columns to carry through to the articles table.")
    private List<String> keepColumns = List.of();

    @Mixin
    private DecodingFlags decoding;

    @Option(
            names = "--summary-sentences",
            paramLabel = "N",
            description = "Sentences in a summary (default: ${DEFAULT-VALUE}).")
    private int summarySentences = TolkOptions.DEFAULT.summarySentences();

    @Option(
            names = "--max-article-tokens",
            paramLabel = "N",
            description = "Tokens of an article at most; longer ones go to quarantine (default: ${DEFAULT-VALUE}).")
    private int maxArticleTokens = TolkOptions.DEFAULT.maxArticleTokens();

    @Option(names = "--run-date", paramLabel = "YYYY-MM-DD", description = "The day the run is for (default: today).")
    private LocalDate runDate;

    @Option(
            names = "--run-name",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "Tells runs of one day apart (default: ${DEFAULT-VALUE}).")
    private String runName;

    @Option(names = "--limit", paramLabel = "N", description = "Reads the first N records only.")
    private Integer limit;

    @Option(
            names = "--dry-run",
            description = "Counts articles, sentences and what is left to translate; writes nothing.")
    private boolean dryRun;

    @Option(names = "--no-reuse", description = "Translates anew what earlier runs have translated.")
    private boolean noReuse;

    @Option(names = "--overwrite", description = "Replaces a run of this name that had other inputs or options.")
    private boolean overwrite;

    @Option(
            names = "--max-error-rate",
            paramLabel = "X",
            defaultValue = "0.01",
            description = "Share of records that may fail; with more nothing is published (default: ${DEFAULT-VALUE}).")
    private double maxErrorRate;

    @Mixin
    private SparkFlags spark;

    @Option(
            names = ConfigFile.FLAG,
            paramLabel = "FILE",
            description = "Defaults for these flags, as Java properties: beam=4.")
    private Path config;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        JobOptions options = options();
        long start = System.nanoTime();
        TranslateResult result;
        try (ProgressReport progress = new ProgressReport(err, System.console() != null)) {
            result = SparkJobs.translate(spark, options, progress);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        new RunReport(spec.commandLine().getOut()).print(result, seconds, output);
        return result.outcome() == Outcome.TOO_MANY_ERRORS ? ExitCode.ABOVE_ERROR_RATE : ExitCode.OK;
    }

    private JobOptions options() {
        try {
            TolkOptions translation = TolkOptions.DEFAULT
                    .withModel(decoding.model)
                    .withDecoding(decoding.options())
                    .withSummarySentences(summarySentences)
                    .withTextColumn(textColumn)
                    .withMaxArticleTokens(maxArticleTokens);
            return JobOptions.builder()
                    .inputs(inputs)
                    .output(output)
                    .inputFormat(inputFormat)
                    .translation(translation)
                    .runDate(runDate)
                    .runName(runName)
                    .idColumn(idColumn)
                    .titleColumn(titleColumn)
                    .dateColumn(dateColumn)
                    .keepColumns(keepColumns)
                    .limit(limit)
                    .dryRun(dryRun)
                    .reuse(!noReuse)
                    .overwrite(overwrite)
                    .maxErrorRate(maxErrorRate)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
