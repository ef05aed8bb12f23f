package no.tolk.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.tolk.runs.RunCounts;
import no.tolk.runs.RunHistory;
import no.tolk.runs.RunSummary;
import no.tolk.runs.UnfinishedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "list", description = "Lists the published runs, newest first, and those that are not finished.")
final class RunsListCommand implements Callable<Integer> {
    private static final int FINGERPRINT = 12;
    private static final String HEADINGS = "%-24s  %-20s  %9s  %10s  %10s  %10s  %8s  %11s  %-12s  %s";
    private static final String UNDER_A_RUN = " ".repeat(26);
    private static final String ROW = "%-24s  %-20s  %,9d  %,10d  %,10d  %,10d  %,8d  %,11d  %-12s  %s";

    @Parameters(index = "0", paramLabel = "OUT", description = "Folder of the tables.")
    private String output;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Mixin
    private SparkFlags spark;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunHistory history = SparkJobs.history(spark, output);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(history));
        } else {
            print(history, out);
        }
        return ExitCode.OK;
    }

    private void print(RunHistory history, PrintWriter out) {
        if (history.published().isEmpty()) {
            out.println("No run is published in " + output);
        } else {
            out.println(HEADINGS.formatted(
                    "RUN",
                    "FINISHED",
                    "ARTICLES",
                    "SENTENCES",
                    "TRANSLATED",
                    "REUSED",
                    "FLAGGED",
                    "QUARANTINED",
                    "MODEL",
                    "TOLK"));
            for (RunSummary run : history.published()) {
                out.println(line(run));
                if (run.counts().incompleteFiles() > 0) {
                    out.println(UNDER_A_RUN + IncompleteFiles.of(run.counts().incompleteFiles()));
                }
            }
        }
        history.unfinished().forEach(run -> out.println(line(run)));
    }

    private static String line(RunSummary run) {
        RunCounts counts = run.counts();
        String model = run.modelFingerprint();
        return String.format(
                Locale.ROOT,
                ROW,
                run.runId(),
                Instant.parse(run.finishedAt()).truncatedTo(ChronoUnit.SECONDS),
                counts.articles(),
                counts.sentences(),
                counts.translatedSentences(),
                counts.reusedSentences(),
                counts.flaggedSentences(),
                counts.quarantined(),
                model.substring(0, Math.min(FINGERPRINT, model.length())),
                run.tolkVersion());
    }

    private static String line(UnfinishedRun run) {
        String state = run.writer() == null ? "nobody writes it" : "being written by " + run.writer();
        String last = run.lastAttempt() == null ? "" : ", last begun " + run.lastAttempt();
        String advice = run.writer() == null ? "; its command goes on with it, runs drop removes it" : "";
        return "%-24s  not finished: %s%s%s".formatted(run.runId(), state, last, advice);
    }
}
