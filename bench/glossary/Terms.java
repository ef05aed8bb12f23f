import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import no.tolk.check.Flag;
import no.tolk.evaluate.Bleu;
import no.tolk.glossary.Glossary;
import no.tolk.model.ModelBundle;
import no.tolk.translate.DecodingOptions;
import no.tolk.translate.Translation;
import no.tolk.translate.Translator;

/**
 * Measures what a glossary does to the sentences that have a term of it: the share of them whose English has all its terms, BLEU
 * and processor time, without the glossary and with it. Of {@code references.tsv} only sentences count whose reference has the
 * terms too; {@code synonyms.tsv} wants other words than the references have, and mostly than the model.
 *
 * <p>{@code java @jobs/target/tolk.args bench/glossary/Terms.java SETS_DIR}, with the sets that {@code Injection.java} names.
 */
public final class Terms {
    private static final Path HERE = Path.of("bench/glossary");
    private static final int WARM_UP = 20;

    /** Nearly each of them is searched again, which takes a quarter of a second. */
    private static final int MOST_SYNONYMS = 250;

    private record Pair(String source, String reference) {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Pair> pairs = List.of("flores-dev.nb", "ntrex-dev.nb", "ntrex-dev.nn").stream()
                .flatMap(set -> pairs(folder, set).stream())
                .toList();
        try (Translator translator = Translator.open(ModelBundle.open(ModelBundle.BUILT_IN))) {
            translator.translate(pairs.stream().limit(WARM_UP).map(Pair::source).toList(), DecodingOptions.DEFAULT);
            Glossary references = Glossary.read(HERE.resolve("references.tsv"));
            report("references.tsv", translator, references, pairs.stream()
                    .filter(pair -> hasTerm(references, pair) && references.missing(pair.source(), pair.reference()).isEmpty())
                    .toList());
            Glossary synonyms = Glossary.read(HERE.resolve("synonyms.tsv"));
            report("synonyms.tsv", translator, synonyms,
                    pairs.stream().filter(pair -> hasTerm(synonyms, pair)).limit(MOST_SYNONYMS).toList());
        }
    }

    private static List<Pair> pairs(Path folder, String set) {
        try {
            List<String> sources = Files.readAllLines(folder.resolve(set));
            List<String> references = Files.readAllLines(folder.resolve(set.substring(0, set.indexOf('.')) + ".en"));
            return IntStream.range(0, sources.size())
                    .mapToObj(i -> new Pair(sources.get(i), references.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasTerm(Glossary glossary, Pair pair) {
        return !glossary.missing(pair.source(), "").isEmpty();
    }

    private static void report(String name, Translator translator, Glossary glossary, List<Pair> pairs) {
        System.out.printf("%s: %d terms, %d sentences with one%n", name, glossary.terms().size(), pairs.size());
        print("without", translator, DecodingOptions.DEFAULT, glossary, pairs);
        print("with", translator, DecodingOptions.DEFAULT.withGlossary(glossary), glossary, pairs);
    }

    private static void print(
            String name, Translator translator, DecodingOptions options, Glossary glossary, List<Pair> pairs) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<Translation> translations = translator.translate(pairs.stream().map(Pair::source).toList(), options);
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        List<String> texts = translations.stream().map(Translation::text).toList();
        int met = 0;
        int unflagged = 0;
        for (int i = 0; i < texts.size(); i++) {
            boolean missing = !glossary.missing(pairs.get(i).source(), texts.get(i)).isEmpty();
            boolean flagged = translations.get(i).flags().stream().map(Flag::code).anyMatch("glossary"::equals);
            met += missing ? 0 : 1;
            unflagged += missing && !flagged ? 1 : 0;
        }
        long others = translations.stream()
                .filter(translation -> translation.flags().stream()
                        .anyMatch(flag -> flag.warns() && !flag.code().equals("glossary")))
                .count();
        System.out.printf(Locale.ROOT,
                "  %s: %.1f %% met, %d missed and not flagged, other warnings on %d, BLEU %.2f, %.1f s%n",
                name, 100.0 * met / texts.size(), unflagged, others,
                Bleu.score(texts, pairs.stream().map(Pair::reference).toList()), seconds);
    }
}
