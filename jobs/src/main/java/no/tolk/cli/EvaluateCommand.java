package no.tolk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import no.tolk.check.Flag;
import no.tolk.evaluate.Bleu;
import no.tolk.evaluate.ChrF;
import no.tolk.jobs.ArticleTranslator;
import no.tolk.jobs.TolkOptions;
import no.tolk.model.ModelBundle;
import no.tolk.translate.Translation;
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

    /**
     * The figures.
     *
     * @param seconds wall-clock time of the translation, loading the model not included
     */
    private record Evaluation(
            String model,
            int lines,
            double bleu,
            String bleuSignature,
            double chrf,
            String chrfSignature,
            Map<String, Integer> flags,
            int threads,
            double seconds,
            double sentencesPerSecond,
            double wordsPerSecond) {}

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
        Evaluation evaluation = evaluate(sources, references);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(evaluation));
        } else {
            print(evaluation, out);
        }
        return ExitCode.OK;
    }

    private void checkOutput() throws IOException {
        if (output != null) {
            TextFile.checkWritable(output);
        }
    }

    private Evaluation evaluate(List<String> sources, List<String> references) throws IOException {
        try (ModelBundle bundle = ModelBundle.open(decoding.model);
                Translator translator = Translator.open(bundle);
                LineTranslator lines = new LineTranslator(translator, decoding.options(), threads.count())) {
            long start = System.nanoTime();
            List<List<Translation>> translations = lines.sentences(sources);
            double seconds = (System.nanoTime() - start) / 1e9;
            List<String> hypotheses =
                    translations.stream().map(LineTranslator::joined).toList();
            if (output != null) {
                Files.write(output, hypotheses);
            }
            int sentences = translations.stream().mapToInt(List::size).sum();
            long words = sources.stream()
                    .mapToLong(line -> line.isBlank() ? 0 : line.strip().split("\\s+").length)
                    .sum();
            return new Evaluation(
                    bundle.fingerprint(),
                    sources.size(),
                    Bleu.score(hypotheses, references),
                    Bleu.SIGNATURE,
                    ChrF.score(hypotheses, references),
                    ChrF.SIGNATURE,
                    flagCounts(translations),
                    threads.count(),
                    seconds,
                    sentences / seconds,
                    words / seconds);
        }
    }

    private static Map<String, Integer> flagCounts(List<List<Translation>> translations) {
        Map<String, Integer> counts = new TreeMap<>();
        translations.stream()
                .flatMap(List::stream)
                .flatMap(translation ->
                        translation.flags().stream().map(Flag::code).distinct())
                .forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts;
    }

    private static void print(Evaluation evaluation, PrintWriter out) {
        out.printf(Locale.ROOT, "BLEU   %6.2f   %s%n", evaluation.bleu(), evaluation.bleuSignature());
        out.printf(Locale.ROOT, "chrF2  %6.2f   %s%n", evaluation.chrf(), evaluation.chrfSignature());
        out.printf(
                Locale.ROOT,
                "speed  %6.1f sentences/s, %.0f words/s: %d lines in %.1f s, %d threads%n",
                evaluation.sentencesPerSecond(),
                evaluation.wordsPerSecond(),
                evaluation.lines(),
                evaluation.seconds(),
                evaluation.threads());
        out.println(evaluation.flags().entrySet().stream()
                .map(flag -> flag.getKey() + " " + flag.getValue())
                .collect(Collectors.joining(", ", "flags  ", evaluation.flags().isEmpty() ? "none" : "")));
    }
}
