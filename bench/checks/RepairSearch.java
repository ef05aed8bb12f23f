import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.tolk.check.Flag;
import no.tolk.check.Severity;
import no.tolk.evaluate.Bleu;
import no.tolk.evaluate.ChrF;
import no.tolk.model.ModelBundle;
import no.tolk.translate.DecodingOptions;
import no.tolk.translate.Translation;
import no.tolk.translate.Translator;

/**
 * Measures what the repair search gains and costs: translates sets with and without it, in turns on one thread, and counts
 * for each flag of severity WARNING or above how many sentences had it before and have it still.
 *
 * <p>{@code java @jobs/target/tolk.args bench/checks/RepairSearch.java SETS_DIR [ROUNDS]}, with the sets that
 * {@code Injection.java} names.
 */
public final class RepairSearch {
    private static final DecodingOptions WITH = DecodingOptions.DEFAULT;
    private static final int WARM_UP = 100;
    private static final DecodingOptions WITHOUT = WITH.withRepairBeam(0);

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        try (Translator translator = Translator.open(ModelBundle.open(ModelBundle.BUILT_IN))) {
            measure(translator, folder, "flores-dev.nb", "flores-dev.en", rounds);
            measure(translator, folder, "ntrex-dev.nb", "ntrex-dev.en", rounds);
            measure(translator, folder, "ntrex-dev.nn", "ntrex-dev.en", rounds);
        }
    }

    private static void measure(Translator translator, Path folder, String source, String reference, int rounds)
            throws IOException {
        List<String> sources = Files.readAllLines(folder.resolve(source));
        List<String> references = Files.readAllLines(folder.resolve(reference));
        translator.translate(sources.subList(0, Math.min(WARM_UP, sources.size())), WITH);
        List<Translation> before = List.of();
        List<Translation> after = List.of();
        double secondsWithout = 0;
        double secondsWith = 0;
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            before = translator.translate(sources, WITHOUT);
            long middle = System.nanoTime();
            after = translator.translate(sources, WITH);
            secondsWithout += (middle - start) / 1e9;
            secondsWith += (System.nanoTime() - middle) / 1e9;
        }
        report(source, references, before, after, secondsWithout / rounds, secondsWith / rounds);
    }

    private static void report(
            String source,
            List<String> references,
            List<Translation> before,
            List<Translation> after,
            double secondsWithout,
            double secondsWith) {
        System.out.println(source);
        print("without repair", before, references, secondsWithout);
        print("with repair", after, references, secondsWith);
        System.out.printf(Locale.ROOT, "  cost %.1f %%%n", 100 * (secondsWith / secondsWithout - 1));
        long failing = before.stream().filter(translation -> !codes(translation).isEmpty()).count();
        long changed = IntStream.range(0, before.size())
                .filter(i -> !before.get(i).text().equals(after.get(i).text()))
                .count();
        System.out.printf(Locale.ROOT, "  searched again %d, changed %d%n", failing, changed);
        counts(before).forEach((code, count) ->
                System.out.printf("  %s: %d before, %d after%n", code, count, counts(after).getOrDefault(code, 0)));
    }

    private static void print(String name, List<Translation> translations, List<String> references, double seconds) {
        List<String> texts = translations.stream().map(Translation::text).toList();
        System.out.printf(Locale.ROOT, "  %s: BLEU %.2f, chrF %.2f, %.1f s%n", name, Bleu.score(texts, references),
                ChrF.score(texts, references), seconds);
    }

    private static Map<String, Integer> counts(List<Translation> translations) {
        Map<String, Integer> counts = new TreeMap<>();
        translations.forEach(translation -> codes(translation).forEach(code -> counts.merge(code, 1, Integer::sum)));
        return counts;
    }

    private static List<String> codes(Translation translation) {
        return translation.flags().stream()
                .filter(flag -> flag.severity() != Severity.INFO)
                .map(Flag::code)
                .distinct()
                .toList();
    }
}
