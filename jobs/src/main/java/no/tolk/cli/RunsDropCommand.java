package no.tolk.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import no.tolk.runs.ArticleDeletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "drop",
        description = {
            "Drops a run, or an article from all runs, without asking. Killed half-way, the same command completes it.",
            "The input is not touched: take a dropped article out of it as well, or the next run brings it back."
        })
final class RunsDropCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OUT", description = "Folder of the tables.")
    private String output;

    @Parameters(
            index = "1",
            paramLabel = "RUN_ID",
            arity = "0..1",
            description = "The run to drop, such as 2024-05-17_main, published or not.")
    private String run;

    @Option(names = "--article", paramLabel = "ID", description = "Drops the article of this id from all runs instead.")
    private String article;

    @Option(names = "--dry-run", description = "Tells what would go; changes nothing.")
    private boolean dryRun;

    @Mixin
    private SparkFlags spark;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if ((run == null) == (article == null)) {
            throw new ParameterException(spec.commandLine(), "Say what to drop: either RUN_ID or --article ID.");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (run == null) {
            print(SparkJobs.deleteArticle(spark, output, article, dryRun), out);
        } else {
            List<String> places = SparkJobs.remove(spark, output, dryRun, removal -> removal.drop(run));
            out.println("Run %s %s:".formatted(run, dryRun ? "would be dropped" : "is dropped"));
            places.forEach(place -> out.println("  " + place));
        }
        return ExitCode.OK;
    }

    private void print(ArticleDeletion.Report report, PrintWriter out) {
        String completed =
                dryRun ? "would get its deletion completed" : "had a deletion that was killed, which is complete now";
        report.completed().forEach(id -> out.println("Run " + id + " " + completed));
        report.rows()
                .forEach((id, rows) -> out.println("Run %s %s the article: %s"
                        .formatted(id, dryRun ? "has" : "had", TerminalText.of(rows.toString()))));
        report.discarded()
                .forEach(id -> out.println(
                        "Run %s %s what was staged to replace it".formatted(id, dryRun ? "would lose" : "has lost")));
        if (!dryRun) {
            out.println("No run has article '" + TerminalText.of(article) + "' any more.");
        }
        String stays = dryRun ? "which would stay" : "which stays until it is dropped too";
        report.sameText()
                .forEach((id, articles) -> out.println("Run %s has the same text as %s, %s"
                        .formatted(id, TerminalText.of(String.join(", ", articles)), stays)));
    }
}
