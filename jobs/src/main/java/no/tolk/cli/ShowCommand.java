package no.tolk.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.tolk.published.PublishedRun;
import no.tolk.published.PublishedRun.Headline;
import no.tolk.published.SentencePair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        description = {
            "Shows an article side by side; without an id, which articles there are.",
            "On a terminal, sentences of the summary are bold, and those that the checks warn of yellow or red."
        })
final class ShowCommand implements Callable<Integer> {
    private static final int LISTED = 1_000;
    private static final int WIDEST_ID = 50;

    @Parameters(index = "0", paramLabel = "OUT", description = "Folder of the tables.")
    private String output;

    @Parameters(index = "1", paramLabel = "ARTICLE_ID", arity = "0..1", description = "The article to show.")
    private String id;

    @Option(
            names = "--run",
            paramLabel = "RUN_ID",
            description = "The run (default: the newest published one, a replay only where there is no other).")
    private String run;

    @Mixin
    private SparkFlags spark;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (id == null) {
            SparkJobs.read(spark, output, run, published -> list(published, LISTED))
                    .forEach(out::println);
        } else {
            List<SentencePair> sentences = SparkJobs.read(spark, output, run, published -> published.article(id));
            Ansi ansi = spec.commandLine().getColorScheme().ansi();
            new SideBySide(out, TerminalWidth.characters(), ansi).print(sentences);
        }
        return ExitCode.OK;
    }

    /** A line for each article, and one that says how many more there are. */
    static List<String> list(PublishedRun run, int most) {
        List<Headline> headlines = run.headlines(most);
        int widest = headlines.stream()
                .mapToInt(headline -> TextWidth.of(TerminalText.of(headline.id())))
                .max()
                .orElse(0);
        List<String> lines = new ArrayList<>();
        headlines.forEach(headline -> lines.add(line(headline, Math.min(widest, WIDEST_ID))));
        long more = run.articles() - lines.size();
        if (more > 0) {
            lines.add("... and " + more + " more");
        }
        return lines;
    }

    private static String line(Headline headline, int idColumn) {
        String id = TerminalText.of(headline.id());
        String padding = " ".repeat(Math.max(0, idColumn - TextWidth.of(id)));
        return "%s%s  %-5s  %s".formatted(id, padding, headline.language(), TerminalText.of(headline.text()));
    }
}
