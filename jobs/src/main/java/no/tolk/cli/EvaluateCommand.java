package no.tolk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import no.tolk.jobs.ArticleTranslator;
import no.tolk.jobs.TolkOptions;
import no.tolk.model.ModelBundle;
import no.tolk.translate.Translator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        sortOptions = false,
        description = {
            "Translates a file line by line and compares it with a reference: BLEU, chrF, flags and speed.",
            "Or summarises articles and compares with summaries by people: ROUGE, with Lead and LexRank beside it."
        })
final class EvaluateCommand implements Callable<Integer> {
    @Option(names = "--source", paramLabel = "FILE", description = "Norwegian, a sentence a line.")
    private Path source;

    @Option(names = "--reference", paramLabel = "FILE", description = "English, line for line.")
    private Path reference;

    @Option(
            names = "--summaries",
            paramLabel = "FILE",
            description = "Instead of these: articles and their summaries by people, a JSON object a line: "
                    + "{\"article\": TEXT, \"summaries\": [TEXT, ...]}.")
    private Path summaries;

    @Option(
            names = "--summaries-field",
            paramLabel = "NAME",
            defaultValue = "summaries",
            description = "Its field with the summaries (default: ${DEFAULT-VALUE}).")
    private String summariesField;

    @Mixin
    private SummaryFlags summary;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Writes the translations, or the summaries, there, line for line.")
    private Path output;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Mixin
    private DecodingFlags decoding;

    @Mixin
    private ThreadFlag threads;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (summaries != null) {
            return evaluateSummaries();
        }
        if (source == null || reference == null) {
            throw new ParameterException(
                    spec.commandLine(), "give --source and --reference, or --summaries: there is nothing to evaluate");
        }
        return evaluateTranslations();
    }

    private int evaluateSummaries() throws IOException {
        if (source != null || reference != null) {
            throw new ParameterException(
                    spec.commandLine(), "--summaries excludes --source and --reference: evaluate one after the other");
        }
        TolkOptions options =
                TolkOptions.DEFAULT.withDecoding(decoding.options()).withSummary(summary.budget());
        List<JudgedArticle> articles = JudgedArticle.read(summaries, summariesField);
        checkOutput();
        try (ModelBundle bundle = ModelBundle.open(decoding.model);
                Translator translator = Translator.open(bundle)) {
            ArticleTranslator summarizer = new ArticleTranslator(translator, options);
            SummaryEvaluation evaluation = HaltOnSignal.during(
                    () -> SummaryEvaluation.of(articles, summarizer, options.summary(), threads.count()));
            if (output != null) {
                Files.write(output, evaluation.summaries());
            }
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonText.of(evaluation.figures(bundle.fingerprint())));
            } else {
                evaluation.print(out);
            }
        }
        return ExitCode.OK;
    }

    private int evaluateTranslations() throws IOException {
        List<String> sources = TextFile.lines(source);
        List<String> references = TextFile.lines(reference);
        if (sources.size() != references.size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s has %d lines and %s has %d; they must stand line for line"
                            .formatted(source, sources.size(), reference, references.size()));
        }
        if (sources.isEmpty()) {
            throw new ParameterException(spec.commandLine(), source + " is empty");
        }
        checkOutput();
        try (ModelBundle bundle = ModelBundle.open(decoding.model);
                Translator translator = Translator.open(bundle);
                LineTranslator lines = new LineTranslator(translator, decoding.options(), threads.count())) {
            TranslationEvaluation evaluation =
                    TranslationEvaluation.of(sources, references, lines, bundle.fingerprint(), threads.count());
            if (output != null) {
                Files.write(output, evaluation.hypotheses());
            }
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(JsonText.of(evaluation.figures()));
            } else {
                evaluation.print(out);
            }
        }
        return ExitCode.OK;
    }

    private void checkOutput() throws IOException {
        if (output != null) {
            TextFile.checkWritable(output);
        }
    }
}
