package no.tolk.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(
        name = "tolk",
        description = "Translates Norwegian news to English and summarises it.",
        subcommands = {
            TranslateCommand.class,
            LinesCommand.class,
            EvaluateCommand.class,
            SummarizeCommand.class,
            ShowCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            RunsCommand.class,
            QuarantineCommand.class,
            ModelCommand.class
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 ok, 1 the run failed, 2 wrong usage, 3 more records failed than --max-error-rate allows."
        })
final class TolkCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: a command is missing.");
    }
}
