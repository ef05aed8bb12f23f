package no.tolk.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.tolk.check.Flag;
import no.tolk.evaluate.Bleu;
import no.tolk.evaluate.ChrF;
import no.tolk.translate.Translation;

/**
 * How near translations come to those by people, what the checks say of them, and how long they took.
 *
 * @param hypotheses the translations, a line for each line of the source
 */
record TranslationEvaluation(List<String> hypotheses, Figures figures) {

    /**
     * What {@code --json} prints.
     *
     * @param flags how many sentences have a flag, by its code
     * @param seconds wall-clock time of the translation, loading the model not included
     */
    record Figures(
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

    /**
     * Translates lines and compares them.
     *
     * @param sources any lines but none at all
     * @param references as many
     * @param model its fingerprint
     * @param threads in which lines are translated
     */
    static TranslationEvaluation of(
            List<String> sources, List<String> references, LineTranslator lines, String model, int threads) {
        long start = System.nanoTime();
        List<List<Translation>> translations = lines.sentences(sources);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> hypotheses =
                translations.stream().map(LineTranslator::joined).toList();
        int sentences = translations.stream().mapToInt(List::size).sum();
        long words = sources.stream()
                .mapToLong(line -> line.isBlank() ? 0 : line.strip().split("\\s+").length)
                .sum();
        Figures figures = new Figures(
                model,
                hypotheses.size(),
                Bleu.score(hypotheses, references),
                Bleu.SIGNATURE,
                ChrF.score(hypotheses, references),
                ChrF.SIGNATURE,
                flagCounts(translations),
                threads,
                seconds,
                sentences / seconds,
                words / seconds);
        return new TranslationEvaluation(hypotheses, figures);
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

    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "BLEU   %6.2f   %s%n", figures.bleu(), figures.bleuSignature());
        out.printf(Locale.ROOT, "chrF2  %6.2f   %s%n", figures.chrf(), figures.chrfSignature());
        out.printf(
                Locale.ROOT,
                "speed  %6.1f sentences/s, %.0f words/s: %d lines in %.1f s, %d threads%n",
                figures.sentencesPerSecond(),
                figures.wordsPerSecond(),
                figures.lines(),
                figures.seconds(),
                figures.threads());
        out.println(figures.flags().entrySet().stream()
                .map(flag -> flag.getKey() + " " + flag.getValue())
                .collect(Collectors.joining(", ", "flags  ", figures.flags().isEmpty() ? "none" : "")));
    }
}
