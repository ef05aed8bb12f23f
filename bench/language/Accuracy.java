import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tolk.language.Language;
import no.tolk.language.LanguageIdentifier;

/**
 * How often Tolk finds a paragraph's language: {@code java -cp jobs/target/tolk.jar bench/language/Accuracy.java SET.tsv},
 * with lines of a language's code, a tab and a paragraph. Prints accuracy by length, the confusion table, how much would
 * stay as it is for being English, the speed once the JVM is warm, and with {@code --mistakes} each paragraph that was
 * taken for something else.
 */
class Accuracy {
    private record Result(Language expected, Language found, boolean english, String paragraph) {
        boolean isRight() {
            return expected == found;
        }

        int words() {
            return paragraph.split("\\s+").length;
        }
    }

    private record Lengths(int from, int to) {
        boolean contains(Result result) {
            return result.words() >= from && result.words() <= to;
        }

        @Override
        public String toString() {
            return to == Integer.MAX_VALUE ? from + "+" : from + "-" + to;
        }
    }

    /** Times over the set before the clock starts, and after. */
    private static final int PASSES = 20;

    private static final List<Lengths> LENGTHS = List.of(
            new Lengths(1, 4),
            new Lengths(5, 9),
            new Lengths(10, 19),
            new Lengths(20, 39),
            new Lengths(40, Integer.MAX_VALUE),
            new Lengths(20, Integer.MAX_VALUE));

    public static void main(String[] args) throws IOException {
        LanguageIdentifier identifier = new LanguageIdentifier();
        List<Result> results = Files.readAllLines(Path.of(args[0])).stream()
                .map(line -> line.split("\t", 2))
                .map(row -> new Result(
                        language(row[0]), identifier.identify(row[1]), identifier.isEnglish(row[1]), row[1]))
                .toList();
        byLength(results);
        Lengths telling = LENGTHS.get(LENGTHS.size() - 1);
        confusion(results.stream().filter(telling::contains).toList(), telling);
        english(results);
        speed(results, identifier);
        if (Arrays.asList(args).contains("--mistakes")) {
            results.stream()
                    .filter(result -> !result.isRight())
                    .forEach(result -> System.out.printf(
                            "%s for %s: %s%n",
                            result.found().code(), result.expected().code(), result.paragraph()));
        }
    }

    private static Language language(String code) {
        return Stream.of(Language.values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Tolk has no language " + code));
    }

    private static void byLength(List<Result> results) {
        System.out.printf(
                "%-8s %10s %20s %20s %20s%n", "words", "paragraphs", "language", "Norwegian or not", "nb or nn");
        for (Lengths lengths : LENGTHS) {
            List<Result> rows = results.stream().filter(lengths::contains).toList();
            List<Result> norwegian =
                    rows.stream().filter(row -> row.expected().isNorwegian()).toList();
            System.out.printf(
                    "%-8s %10d %20s %20s %20s%n",
                    lengths,
                    rows.size(),
                    share(rows, Result::isRight),
                    share(rows, row -> row.expected().isNorwegian() == row.found().isNorwegian()),
                    share(norwegian, Result::isRight));
        }
    }

    private static String share(List<Result> rows, Predicate<Result> condition) {
        long right = rows.stream().filter(condition).count();
        return String.format(Locale.ROOT, "%.4f (%d wrong)", (double) right / rows.size(), rows.size() - right);
    }

    private static void confusion(List<Result> results, Lengths lengths) {
        Map<Language, Map<Language, Long>> counts = results.stream()
                .collect(Collectors.groupingBy(
                        Result::expected,
                        TreeMap::new,
                        Collectors.groupingBy(Result::found, TreeMap::new, Collectors.counting())));
        System.out.printf("%nParagraphs of %s words: a row is the language, a column what was found%n", lengths);
        System.out.print("      ");
        Stream.of(Language.values()).forEach(found -> System.out.printf("%7s", found.code()));
        System.out.println();
        counts.forEach((expected, row) -> {
            System.out.printf("%-6s", expected.code());
            Stream.of(Language.values()).forEach(found -> System.out.printf("%7d", row.getOrDefault(found, 0L)));
            System.out.println();
        });
        System.out.println();
    }

    private static void english(List<Result> results) {
        System.out.println("English beyond doubt, by words: a row is the language");
        System.out.print("      ");
        LENGTHS.forEach(lengths -> System.out.printf("%12s", lengths));
        System.out.println();
        for (Language language : Language.values()) {
            System.out.printf("%-6s", language.code());
            for (Lengths lengths : LENGTHS) {
                List<Result> rows = results.stream()
                        .filter(result -> result.expected() == language)
                        .filter(lengths::contains)
                        .toList();
                long english = rows.stream().filter(Result::english).count();
                System.out.printf("%12s", english + "/" + rows.size());
            }
            System.out.println();
        }
        System.out.println();
    }

    private static void speed(List<Result> results, LanguageIdentifier identifier) {
        long start = 0;
        for (int pass = 0; pass < 2 * PASSES; pass++) {
            if (pass == PASSES) {
                start = System.nanoTime();
            }
            results.forEach(result -> identifier.identify(result.paragraph()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int words = results.stream().mapToInt(Result::words).sum();
        System.out.printf(Locale.ROOT, "%.0f words a second%n%n", PASSES * words / seconds);
    }
}
