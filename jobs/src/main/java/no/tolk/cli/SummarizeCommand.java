package no.tolk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.tolk.jobs.ArticleTranslator;
import no.tolk.jobs.ArticleTranslator.ArticleSummary;
import no.tolk.jobs.TolkOptions;
import no.tolk.model.ModelBundle;
import no.tolk.translate.Translator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "summarize",
        sortOptions = false,
        description = "Prints the summary of one article, in Norwegian and English.")
final class SummarizeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The article, a text file in UTF-8.")
    private Path file;

    @Mixin
    private SummaryFlags summary;

    @Mixin
    private DecodingFlags decoding;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TolkOptions options =
                TolkOptions.DEFAULT.withDecoding(decoding.options()).withSummary(summary.budget());
        String text = TextFile.text(file);
        try (ModelBundle bundle = ModelBundle.open(decoding.model);
                Translator translator = Translator.open(bundle)) {
            ArticleSummary summarized =
                    HaltOnSignal.during(() -> new ArticleTranslator(translator, options).summarize(text));
            print(summarized.titleNb(), summarized.nb());
            spec.commandLine().getOut().println();
            print(summarized.titleEn(), summarized.en());
        }
        return ExitCode.OK;
    }

    private void print(String title, List<String> sentences) {
        PrintWriter out = spec.commandLine().getOut();
        if (title != null) {
            out.println(TerminalText.of(title).toUpperCase(Locale.ROOT));
        }
        sentences.forEach(sentence -> out.println("  " + TerminalText.of(sentence)));
    }
}
