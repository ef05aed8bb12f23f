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
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "summarize", description = "Prints the summary of one article, in Norwegian and English.")
final class SummarizeCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The article, a text file in UTF-8.")
    private Path file;

    @Option(
            names = "--summary-sentences",
            paramLabel = "N",
            description = "Sentences in the summary (default: ${DEFAULT-VALUE}).")
    private int sentences = TolkOptions.DEFAULT.summarySentences();

    @Mixin
    private DecodingFlags decoding;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        TolkOptions options = options();
        String text = TextFile.text(file);
        try (Translator translator = Translator.open(ModelBundle.open(decoding.model))) {
            ArticleSummary summary = new ArticleTranslator(translator, options).summarize(text);
            print(summary.titleNb(), summary.nb());
            spec.commandLine().getOut().println();
            print(summary.titleEn(), summary.en());
        }
        return ExitCode.OK;
    }

    private TolkOptions options() {
        try {
            return TolkOptions.DEFAULT.withDecoding(decoding.options()).withSummarySentences(sentences);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void print(String title, List<String> sentences) {
        PrintWriter out = spec.commandLine().getOut();
        if (title != null) {
            out.println(TerminalText.of(title).toUpperCase(Locale.ROOT));
        }
        sentences.forEach(sentence -> out.println("  " + TerminalText.of(sentence)));
    }
}
