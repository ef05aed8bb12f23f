import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tolk.check.Flag;
import no.tolk.check.Severity;
import no.tolk.check.TranslationChecks;

/**
 * Measures the checks: puts faults into human translations and counts how many are noticed, and how many of the untouched
 * translations are flagged with severity WARNING or above. A fault counts as noticed if the check that is meant for it
 * flags it, with WARNING or above, or for negations at all; translations which it flags untouched get no fault. The same
 * seed makes the same faults.
 *
 * <p>{@code java -cp jobs/target/tolk.jar bench/checks/Injection.java SETS_DIR [odd|even]}, where SETS_DIR has
 * {@code flores-dev.nb}, {@code flores-dev.en}, {@code ntrex-dev.nb}, {@code ntrex-dev.nn} and {@code ntrex-dev.en}. The
 * rules were made by the odd lines; the even ones are the test.
 */
public final class Injection {
    private static final long SEED = 20261126;
    private static final int CHANGES_OF_A_KIND = 400;

    private record Pair(String source, String target) {}

    private record Sources(String name, List<Pair> pairs) {}

    /** A kind of fault: makes the changed translations of a pair, one for each place where it can be made. */
    private record Fault(String name, String code, Severity least, Injector injector) {
        Fault(String name, String code, Injector injector) {
            this(name, code, Severity.WARNING, injector);
        }

        boolean noticed(Pair pair) {
            Set<String> codes = flagged(pair, least);
            return codes.contains(code) || code.equals("names") && codes.contains("misnamed");
        }
    }

    @FunctionalInterface
    private interface Injector {
        List<String> inject(Pair pair, Random random);
    }

    private record Tally(int noticed, int injected) {
        Tally plus(Tally other) {
            return new Tally(noticed + other.noticed, injected + other.injected);
        }

        @Override
        public String toString() {
            return injected == 0 ? "–" : String.format(Locale.ROOT, "%.1f %% of %d", 100.0 * noticed / injected, injected);
        }
    }

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,:-])\\d+(?:[.,:]\\d+)*(?![\\p{L}\\d-])");
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\d.,])(\\d{1,3})\\.(\\d{1,2})(?![\\d.,:]\\d|\\d)");
    private static final Pattern SPACE = Pattern.compile("(?<=\\p{Ll}) (?=\\p{Ll})");
    private static final List<String> MAGNITUDES = List.of("thousand", "million", "billion", "trillion");
    private static final List<String> MONTHS = List.of(
            "January", "February", "March", "April", "June", "July", "August", "September", "October", "November",
            "December");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> NUMBER_WORDS = List.of(
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen",
            "twenty", "thirty", "forty", "fifty", "sixty");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’]*\\p{L}(?:[ -]\\p{Lu}[\\p{L}'’]*\\p{L})*");
    private static final Pattern NATIONALITY = Pattern.compile(".*(?:an|ans|ish|ese|ic|i)");
    private static final Pattern NOT = Pattern.compile(" not\\b|n['’]t\\b|\\b[Nn]ever ");
    private static final Pattern IS = Pattern.compile("\\b(?:is|are|was|were|will|has|have|had|can)\\b(?! not|n['’]t)");
    private static final Pattern QUOTES = Pattern.compile("[\"“”]");

    private final List<String> names;

    private Injection(List<Sources> sets) {
        names = sets.stream()
                .flatMap(set -> set.pairs().stream())
                .flatMap(pair -> namesOf(pair).map(Name::text))
                .distinct()
                .toList();
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int half = arguments.length > 1 && arguments[1].equals("odd") ? 0 : 1;
        List<Sources> sets = List.of(
                read("FLORES nb", folder, "flores-dev.nb", "flores-dev.en", half),
                read("NTREX nb", folder, "ntrex-dev.nb", "ntrex-dev.en", half),
                read("NTREX nn", folder, "ntrex-dev.nn", "ntrex-dev.en", half));
        sets.forEach(Injection::reportFalseAlarms);
        new Injection(sets).reportNoticed(sets);
    }

    private static Sources read(String name, Path folder, String source, String target, int half) throws IOException {
        List<String> sources = Files.readAllLines(folder.resolve(source));
        List<String> targets = Files.readAllLines(folder.resolve(target));
        List<Pair> pairs = new ArrayList<>();
        for (int i = half; i < sources.size(); i += 2) {
            pairs.add(new Pair(sources.get(i), targets.get(i)));
        }
        return new Sources(name, pairs);
    }

    private static Set<String> flagged(Pair pair, Severity least) {
        return TranslationChecks.of(pair.source()).check(pair.target()).stream()
                .filter(flag -> flag.severity().compareTo(least) >= 0)
                .map(Flag::code)
                .collect(Collectors.toSet());
    }

    private static void reportFalseAlarms(Sources set) {
        Map<String, Integer> counts = new TreeMap<>();
        int any = 0;
        for (Pair pair : set.pairs()) {
            Set<String> codes = flagged(pair, Severity.WARNING);
            codes.forEach(code -> counts.merge(code, 1, Integer::sum));
            any += codes.isEmpty() ? 0 : 1;
        }
        System.out.printf(Locale.ROOT, "%s, %d untouched: %.2f %% flagged %s%n", set.name(), set.pairs().size(),
                100.0 * any / set.pairs().size(), counts);
    }

    private void reportNoticed(List<Sources> sets) {
        Map<String, Tally> groups = new LinkedHashMap<>();
        for (Fault fault : faults()) {
            Tally all = new Tally(0, 0);
            StringBuilder row = new StringBuilder();
            for (Sources set : sets) {
                Tally tally = tally(fault, set);
                all = all.plus(tally);
                row.append(" | ").append(tally);
            }
            groups.merge(fault.code(), all, Tally::plus);
            System.out.printf("| %s%s | %s |%n", fault.name(), row, all);
        }
        groups.forEach((code, tally) -> System.out.printf("all of %s: %s%n", code, tally));
    }

    private Tally tally(Fault fault, Sources set) {
        Random random = new Random(SEED + fault.name().hashCode());
        List<Pair> changed = new ArrayList<>();
        for (Pair pair : set.pairs()) {
            if (!fault.noticed(pair)) {
                fault.injector().inject(pair, random).forEach(target -> changed.add(new Pair(pair.source(), target)));
            }
        }
        Collections.shuffle(changed, random);
        List<Pair> chosen = changed.subList(0, Math.min(CHANGES_OF_A_KIND, changed.size()));
        long noticed = chosen.stream().filter(fault::noticed).count();
        return new Tally((int) noticed, chosen.size());
    }

    private List<Fault> faults() {
        return List.of(
                new Fault("digit changed", "numbers", each(NUMBER, Injection::withOtherDigit)),
                new Fault("number dropped", "numbers", each(NUMBER, (number, random) -> "")),
                new Fault("number added", "numbers", Injection::withNumberAdded),
                new Fault("decimal point moved", "numbers", each(DECIMAL, (number, random) -> number.replace(".", ""))),
                new Fault("magnitude changed", "numbers", others(MAGNITUDES)),
                new Fault("number word changed", "numbers", others(NUMBER_WORDS)),
                new Fault("month changed", "numbers", others(MONTHS)),
                new Fault("day of the week changed", "numbers", others(DAYS)),
                new Fault("name replaced", "names", eachName(this::otherName)),
                new Fault("name dropped", "names", eachName((name, random) -> Optional.of(""))),
                new Fault("two letters of a name changed", "names", eachName(Injection::misspelt)),
                new Fault("negation dropped", "negation", Severity.INFO, each(NOT, (not, random) -> " ")),
                new Fault("negation added", "negation", Severity.INFO, each(IS, (verb, random) -> verb + " not")),
                new Fault("quotation marks dropped", "quotes", Injection::withoutQuotes));
    }

    @FunctionalInterface
    private interface Change<T, C> {
        C change(T found, Random random);
    }

    private static Injector each(Pattern pattern, Change<String, String> change) {
        return (pair, random) -> pattern.matcher(pair.target())
                .results()
                .map(site -> replace(pair.target(), site, change.change(site.group(), random)))
                .toList();
    }

    private static Injector others(List<String> words) {
        return each(Pattern.compile("\\b(?:" + String.join("|", words) + ")\\b"), (word, random) -> {
            List<String> others = words.stream().filter(Predicate.not(word::equals)).toList();
            return others.get(random.nextInt(others.size()));
        });
    }

    private static Injector eachName(Change<Name, Optional<String>> change) {
        return (pair, random) -> namesOf(pair)
                .flatMap(name -> change.change(name, random)
                        .filter(other -> other.isEmpty() || !pair.source().contains(other.split("[ -]")[0]))
                        .map(other -> replace(pair.target(), name.site(), other))
                        .stream())
                .toList();
    }

    private static String replace(String text, MatchResult site, String replacement) {
        return (text.substring(0, site.start()) + replacement + text.substring(site.end())).replace("  ", " ");
    }

    private static String withOtherDigit(String number, Random random) {
        int at = random.nextInt(number.length());
        while (!Character.isDigit(number.charAt(at))) {
            at = (at + 1) % number.length();
        }
        int digit = (number.charAt(at) - '0' + 1 + random.nextInt(8)) % 10;
        return number.substring(0, at) + (digit == 0 && at == 0 ? 9 : digit) + number.substring(at + 1);
    }

    private static List<String> withNumberAdded(Pair pair, Random random) {
        List<MatchResult> sites = SPACE.matcher(pair.target()).results().toList();
        if (sites.isEmpty() || random.nextInt(3) > 0) {
            return List.of();
        }
        MatchResult site = sites.get(random.nextInt(sites.size()));
        return List.of(replace(pair.target(), site, " " + (13 + random.nextInt(900)) + " "));
    }

    /**
     * A name in a translation.
     *
     * @param site where it stands
     * @param words those of its words that the source has too
     */
    private record Name(MatchResult site, List<String> words) {
        String text() {
            return site.group();
        }
    }

    /**
     * The names of a translation that its source has too, in whatever form: a word with a capital there begins with the
     * same three letters.
     */
    private static Stream<Name> namesOf(Pair pair) {
        Set<String> source = Arrays.stream(pair.source().split("[^\\p{L}]+"))
                .filter(word -> word.length() > 2 && Character.isUpperCase(word.charAt(0)))
                .map(Injection::plain)
                .collect(Collectors.toSet());
        Set<String> beginnings = source.stream().map(Injection::beginning).collect(Collectors.toSet());
        return NAME.matcher(pair.target()).results()
                .map(site -> new Name(site, Arrays.stream(site.group().split("[ -]"))
                        .filter(word -> isIn(source, beginnings, plain(word.replaceAll("['’]s?$", "")), site.start() == 0))
                        .toList()))
                .filter(name -> !name.words().isEmpty());
    }

    private static boolean isIn(Set<String> source, Set<String> beginnings, String word, boolean first) {
        if (word.length() < 3 || DAYS.contains(capital(word)) || MONTHS.contains(capital(word))) {
            return false;
        }
        return first || NATIONALITY.matcher(word).matches()
                ? word.length() > 4 && (source.contains(word) || source.contains(word + "s"))
                : beginnings.contains(beginning(word));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String beginning(String word) {
        return word.substring(0, 3);
    }

    private static String plain(String word) {
        return Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private Optional<String> otherName(Name name, Random random) {
        String other = names.get(random.nextInt(names.size()));
        return other.charAt(0) == name.text().charAt(0) ? Optional.empty() : Optional.of(other);
    }

    /** Changes a word that the source has too: what is said of the person, such as a title, may be translated freely. */
    private static Optional<String> misspelt(Name name, Random random) {
        List<MatchResult> words = Pattern.compile("\\p{Lu}\\p{Ll}{4,}").matcher(name.text()).results()
                .filter(word -> name.words().stream().anyMatch(known -> known.startsWith(word.group())))
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String text = name.text();
        MatchResult word = words.get(random.nextInt(words.size()));
        int first = word.start() + 1 + random.nextInt(word.end() - word.start() - 1);
        int second = first;
        while (second == first) {
            second = word.start() + 1 + random.nextInt(word.end() - word.start() - 1);
        }
        StringBuilder changed = new StringBuilder(text);
        changed.setCharAt(first, otherLetter(text.charAt(first), random));
        changed.setCharAt(second, otherLetter(text.charAt(second), random));
        return Optional.of(changed.toString());
    }

    /** A vowel for a vowel and a consonant for a consonant. */
    private static char otherLetter(char letter, Random random) {
        String alike = "aeiou".indexOf(letter) >= 0 ? "aeiou" : "bdfgklmnprstv";
        char other = alike.charAt(random.nextInt(alike.length()));
        return other == letter ? otherLetter(letter, random) : other;
    }

    private static List<String> withoutQuotes(Pair pair, Random random) {
        Matcher quotes = QUOTES.matcher(pair.target());
        return quotes.find() ? List.of(quotes.replaceAll("")) : List.of();
    }
}
