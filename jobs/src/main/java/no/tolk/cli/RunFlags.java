package no.tolk.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import no.tolk.jobs.JobOptions;
import no.tolk.jobs.TolkOptions;
import no.tolk.read.ArticleColumns;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags of the commands that make a run, whatever they read. */
final class RunFlags {
    /** Without it, picocli takes a typed flag for the opposite of what the configuration file says. */
    private static final String TYPED = "true";

    @Mixin
    private ColumnFlags columns;

    @Mixin
    private DecodingFlags decoding;

    @Mixin
    private SummaryFlags summary;

    @Option(
            names = "--max-article-tokens",
            paramLabel = "N",
            description = "Tokens of an article at most; longer ones go to quarantine (default: ${DEFAULT-VALUE}).")
    private int maxArticleTokens = TolkOptions.DEFAULT.maxArticleTokens();

    @Option(names = "--run-date", paramLabel = "YYYY-MM-DD", description = "The day the run is for (default: today).")
    private LocalDate runDate;

    @Option(names = "--limit", paramLabel = "N", description = "Reads the first N records only.")
    private Integer limit;

    @Option(
            names = "--dry-run",
            fallbackValue = TYPED,
            description = "Counts articles, sentences and what is left to translate; writes nothing.")
    private boolean dryRun;

    @Option(
            names = "--no-reuse",
            fallbackValue = TYPED,
            description = "Translates anew what earlier runs have translated.")
    private boolean noReuse;

    @Option(
            names = "--overwrite",
            fallbackValue = TYPED,
            description = "Replaces a run of this name that had other inputs or options.")
    private boolean overwrite;

    @Option(
            names = ConfigFile.FLAG,
            paramLabel = "FILE",
            description =
                    "Defaults for these flags, as Java properties in UTF-8 in a local file: beam=4, dry-run=true. conf=KEY=VALUE may "
                            + "stand in several lines.")
    private Path config;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /**
     * A job's options.
     *
     * @param job what the command itself has to say
     * @param columnsElse columns for which there is no flag
     * @throws ParameterException where a value is out of range
     */
    JobOptions options(JobOptions.Builder job, ArticleColumns columnsElse) {
        try {
            ArticleColumns named = columns.or(columnsElse);
            TolkOptions translation = TolkOptions.DEFAULT
                    .withModel(decoding.model)
                    .withDecoding(decoding.options())
                    .withSummary(summary.budget())
                    .withTextColumn(named.text())
                    .withMaxArticleTokens(maxArticleTokens);
            return job.translation(translation)
                    .runDate(runDate)
                    .idColumn(named.id())
                    .titleColumn(named.title())
                    .dateColumn(named.date())
                    .keepColumns(named.kept())
                    .limit(limit)
                    .dryRun(dryRun)
                    .reuse(!noReuse)
                    .overwrite(overwrite)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
