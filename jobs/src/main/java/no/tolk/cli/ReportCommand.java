package no.tolk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.tolk.published.PublishedRun;
import no.tolk.report.HtmlReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        sortOptions = false,
        description = {
            "Writes a run as one HTML file: what was done, plots, and the articles side by side.",
            "The file needs no network and no other file."
        })
final class ReportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "Folder of the tables.")
    private String output;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write, such as report.html.")
    private String file;

    @Option(
            names = "--run",
            paramLabel = "RUN_ID",
            description = "The run, such as 2024-05-17_main (default: the newest published one, a replay only where "
                    + "there is no other).")
    private String run;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Articles to show at most, those with the most flagged sentences first (default: "
                    + "${DEFAULT-VALUE}). The plots are of all.")
    private int limit;

    @Mixin
    private SparkFlags spark;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be at least 1, not " + limit);
        }
        String written = SparkJobs.write(
                spark, file, page -> SparkJobs.read(spark, output, run, published -> write(published, page)));
        spec.commandLine().getOut().println("Wrote " + file + ": " + written);
        return ExitCode.OK;
    }

    private String write(PublishedRun published, Writer page) throws IOException {
        HtmlReport report = HtmlReport.of(published, limit);
        report.writeTo(page);
        return articles(report.articles(), published.articles()) + " of run " + published.runId();
    }

    private static String articles(long shown, long all) {
        return shown == all
                ? Count.of(all, "article")
                : String.format(
                        Locale.ROOT,
                        "%,d of %s, those with the most flagged sentences,",
                        shown,
                        Count.of(all, "article"));
    }
}
