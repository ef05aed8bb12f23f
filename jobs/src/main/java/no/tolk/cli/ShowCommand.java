package no.tolk.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.tolk.jobs.PublishedRun;
import no.tolk.jobs.PublishedRun.Headline;
import no.tolk.jobs.PublishedRun.ParagraphPair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        description = "Shows an article of the newest run side by side; without an id, which articles there are.")
final class ShowCommand implements Callable<Integer> {
    private static final int LISTED = 1_000;

    @Parameters(index = "0", paramLabel = "OUT", description = "Folder of the tables.")
    private String output;

    @Parameters(index = "1", paramLabel = "ARTICLE_ID", arity = "0..1", description = "The article to show.")
    private String id;

    @Mixin
    private SparkFlags spark;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (id == null) {
            SparkJobs.read(spark, output, null, run -> list(run, LISTED)).forEach(out::println);
        } else {
            List<ParagraphPair> paragraphs = SparkJobs.read(spark, output, null, run -> run.article(id));
            new SideBySide(TerminalWidth.characters()).print(paragraphs, out);
        }
        return ExitCode.OK;
    }

    /** A line for each article, and one that says how many more there are. */
    static List<String> list(PublishedRun run, int most) {
        List<String> lines = new ArrayList<>();
        run.headlines(most).forEach(headline -> lines.add(line(headline)));
        long more = run.articles() - lines.size();
        if (more > 0) {
            lines.add("... and " + more + " more");
        }
        return lines;
    }

    private static String line(Headline headline) {
        return "%s  %s  %s"
                .formatted(TerminalText.of(headline.id()), headline.language(), TerminalText.of(headline.text()));
    }
}
