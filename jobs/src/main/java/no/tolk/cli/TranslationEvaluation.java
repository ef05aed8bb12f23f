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
 * @param flags how many sentences have a flag, by its code
 * @param seconds wall-clock time of the translation, loading the model not included
 */
record TranslationEvaluation(
        List<String> hypotheses,
        double bleu,
        double chrf,
        Map<String, Integer> flags,
        double seconds,
        double sentencesPerSecond,
        double wordsPerSecond) {

    /** What {@code --json} prints. */
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
     */
    static TranslationEvaluation of(List<String> sources, List<String> references, LineTranslator lines) {
        long start = System.nanoTime();
        List<List<Translation>> translations = lines.sentences(sources);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> hypotheses =
                translations.stream().map(LineTranslator::joined).toList();
        int sentences = translations.stream().mapToInt(List::size).sum();
        long words = sources.stream()
                .mapToLong(line -> line.isBlank() ? 0 : line.strip().split("\\s+").length)
                .sum();
        return new TranslationEvaluation(
                hypotheses,
                Bleu.score(hypotheses, references),
                ChrF.score(hypotheses, references),
                flagCounts(translations),
                seconds,
                sentences / seconds,
                words / seconds);
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

    Figures figures(String model, int threads) {
        return new Figures(
                model,
                hypotheses.size(),
                bleu,
                Bleu.SIGNATURE,
                chrf,
                ChrF.SIGNATURE,
                flags,
                threads,
                seconds,
                sentencesPerSecond,
                wordsPerSecond);
    }

    void print(PrintWriter out, int threads) {
        out.printf(Locale.ROOT, "BLEU   %6.2f   %s%n", bleu, Bleu.SIGNATURE);
        out.printf(Locale.ROOT, "chrF2  %6.2f   %s%n", chrf, ChrF.SIGNATURE);
        out.printf(
                Locale.ROOT,
                "speed  %6.1f sentences/s, %.0f words/s: %d lines in %.1f s, %d threads%n",
                sentencesPerSecond,
                wordsPerSecond,
                hypotheses.size(),
                seconds,
                threads);
        out.println(flags.entrySet().stream()
                .map(flag -> flag.getKey() + " " + flag.getValue())
                .collect(Collectors.joining(", ", "flags  ", flags.isEmpty() ? "none" : "")));
    }
}
