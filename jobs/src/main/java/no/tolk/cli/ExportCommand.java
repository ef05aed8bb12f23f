package no.tolk.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Iterator;
import java.util.concurrent.Callable;
import no.tolk.published.PairSelection;
import no.tolk.published.PublishedRun;
import no.tolk.published.SentencePair;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        sortOptions = false,
        description = {
            "Writes the sentences of a run in both languages, by article and place.",
            "What has no English is left out; so is, except from Markdown, what was copied and not translated, such as "
                    + "bylines. A translation memory (TMX) has each pair once."
        })
final class ExportCommand implements Callable<Integer> {
    /** Pairs after which to look whether somebody still reads them. */
    private static final int CHUNK = 1_000;

    @Parameters(paramLabel = "OUT", description = "Folder of the tables.")
    private String output;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write, on any file system that Hadoop knows (default: standard output).")
    private String file;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "tmx|tsv|jsonl|markdown",
            description = "TMX 1.4, lines with tabs, JSON Lines, or articles to read.")
    private ExportFormat format;

    @Option(
            names = "--run",
            paramLabel = "RUN_ID",
            description = "The run (default: the newest published one, a replay only where there is no other).")
    private String run;

    @Mixin
    private PairFlags pairs;

    @Mixin
    private SparkFlags spark;

    @Spec
    private CommandSpec spec;

    /** @param pairs how many were written */
    private record Exported(String runId, long pairs) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PairSelection selection = pairs.selection(format);
        if (file == null) {
            BufferedWriter buffer = new BufferedWriter(out);
            export(selection, buffer);
            buffer.flush();
        } else {
            Exported exported = SparkJobs.write(spark, file, to -> export(selection, to));
            out.println(Count.of(exported.pairs(), "pair") + " of run " + exported.runId() + " are in " + file);
        }
        return ExitCode.OK;
    }

    private Exported export(PairSelection selection, Writer to) {
        return SparkJobs.read(spark, output, run, published -> export(published, selection, to));
    }

    private Exported export(PublishedRun published, PairSelection selection, Writer to) throws IOException {
        PairWriter writer = format.on(to);
        long count = 0;
        for (Iterator<SentencePair> wanted = published.pairs(selection); wanted.hasNext(); count++) {
            if (file == null && count % CHUNK == 0) {
                to.flush();
                StandardOutput.check(spec.commandLine().getOut());
            }
            writer.write(wanted.next());
        }
        writer.end();
        return new Exported(published.runId(), count);
    }
}
