import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.tolk.check.Flag;
import no.tolk.evaluate.Bleu;
import no.tolk.evaluate.ChrF;
import no.tolk.model.ModelBundle;
import no.tolk.translate.DecodingOptions;
import no.tolk.translate.Translation;
import no.tolk.translate.Translator;

/**
 * Measures what the repair search gains and costs: translates sets with and without it, in turns, in processor time of one
 * thread and with all sentences in one call as the job does, and counts for each flag of severity WARNING or above how many
 * sentences had it before and have it still.
 *
 * <p>{@code java @jobs/target/tolk.args bench/checks/RepairSearch.java SETS_DIR [ROUNDS]}, with the sets that
 * {@code Injection.java} names.
 */
public final class RepairSearch {
    private static final DecodingOptions WITH = DecodingOptions.DEFAULT;
    private static final int WARM_UP = 100;
    private static final DecodingOptions WITHOUT = WITH.withRepairBeam(0);

    private record Pairs(String name, List<String> sources, List<String> references) {
        static Pairs read(Path folder, String source, String reference) throws IOException {
            return new Pairs(
                    source, Files.readAllLines(folder.resolve(source)), Files.readAllLines(folder.resolve(reference)));
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        List<Pairs> sets = List.of(
                Pairs.read(folder, "flores-dev.nb", "flores-dev.en"),
                Pairs.read(folder, "ntrex-dev.nb", "ntrex-dev.en"),
                Pairs.read(folder, "ntrex-dev.nn", "ntrex-dev.en"));
        List<String> sources = sets.stream().flatMap(set -> set.sources().stream()).toList();
        try (Translator translator = Translator.open(ModelBundle.open(ModelBundle.BUILT_IN))) {
            translator.translate(sources.subList(0, WARM_UP), WITH);
            List<Translation> before = List.of();
            List<Translation> after = List.of();
            for (int round = 0; round < rounds; round++) {
                long start = cpuTime();
                before = translator.translate(sources, WITHOUT);
                long middle = cpuTime();
                after = translator.translate(sources, WITH);
                long end = cpuTime();
                System.out.printf(Locale.ROOT, "%d sentences: %.1f s without repair, %.1f s with it, %+.1f %%%n",
                        sources.size(), (middle - start) / 1e9, (end - middle) / 1e9,
                        100.0 * (end - middle) / (middle - start) - 100);
            }
            int from = 0;
            for (Pairs set : sets) {
                int to = from + set.sources().size();
                report(set, before.subList(from, to), after.subList(from, to));
                from = to;
            }
        }
    }

    private static void report(Pairs set, List<Translation> before, List<Translation> after) {
        System.out.println(set.name());
        print("without repair", before, set.references());
        print("with repair", after, set.references());
        long flagged = before.stream().filter(translation -> !codes(translation).isEmpty()).count();
        long passing = after.stream().filter(translation -> codes(translation).isEmpty()).count();
        long changed = IntStream.range(0, before.size())
                .filter(i -> !before.get(i).text().equals(after.get(i).text()))
                .count();
        System.out.printf(Locale.ROOT, "  flagged %d before, %d after; %d translations changed%n", flagged, after.size() - passing, changed);
        counts(before).forEach((code, count) ->
                System.out.printf("  %s: %d before, %d after%n", code, count, counts(after).getOrDefault(code, 0)));
    }

    /** Of this thread, which does all the work; other processes do not count. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(String name, List<Translation> translations, List<String> references) {
        List<String> texts = translations.stream().map(Translation::text).toList();
        System.out.printf(Locale.ROOT, "  %s: BLEU %.2f, chrF %.2f%n", name, Bleu.score(texts, references),
                ChrF.score(texts, references));
    }

    private static Map<String, Integer> counts(List<Translation> translations) {
        Map<String, Integer> counts = new TreeMap<>();
        translations.forEach(translation -> codes(translation).forEach(code -> counts.merge(code, 1, Integer::sum)));
        return counts;
    }

    private static List<String> codes(Translation translation) {
        return translation.flags().stream()
                .filter(Flag::warns)
                .map(Flag::code)
                .distinct()
                .toList();
    }
}
