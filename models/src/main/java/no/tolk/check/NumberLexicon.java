package no.tolk.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of a language that say a number or change one, read from a list whose head describes it. */
final class NumberLexicon {
    /** What a word does; the list describes each. */
    enum Kind {
        CARDINAL,
        TENS,
        HUNDRED,
        SCALE,
        MAYBE,
        ORDINAL,
        MEASURE,
        ALONE,
        TIME,
        MONTH,
        CLOCK,
        CENTURY,
        DECADE,
        SUFFIX;

        static Kind named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    record Entry(Kind kind, String value) {
        BigDecimal number() {
            return new BigDecimal(value);
        }
    }

    private final Map<String, List<Entry>> words = new HashMap<>();
    private final Map<String, List<Entry>> beginnings = new HashMap<>();

    private NumberLexicon() {}

    static NumberLexicon load(String resource) {
        NumberLexicon lexicon = new NumberLexicon();
        try (InputStream stream = NumberLexicon.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(lexicon::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the number words " + resource, e);
        }
        return lexicon;
    }

    private void add(String line) {
        String[] fields = line.split("\t");
        Entry entry = new Entry(Kind.named(fields[0]), fields[1]);
        for (String word : fields[2].split(" ")) {
            boolean beginning = word.endsWith("*");
            Map<String, List<Entry>> entries = beginning ? beginnings : words;
            String key = beginning ? word.substring(0, word.length() - 1) : word;
            entries.computeIfAbsent(key, unused -> new ArrayList<>()).add(entry);
        }
    }

    /** All that a word can be. Case counts for words listed with a capital (<i>May</i>, <i>II</i>) and no others. */
    List<Entry> entries(String word) {
        String lowerCase = word.toLowerCase(Locale.ROOT);
        Stream<Entry> begun = beginnings.entrySet().stream()
                .filter(beginning -> lowerCase.startsWith(beginning.getKey()))
                .flatMap(beginning -> beginning.getValue().stream());
        return Stream.concat(wholeWords(word).stream(), begun).toList();
    }

    /** As {@link #entries}, without the words that are listed by their beginning. */
    List<Entry> wholeWords(String word) {
        return Stream.of(word, word.toLowerCase(Locale.ROOT))
                .distinct()
                .flatMap(form -> words.getOrDefault(form, List.of()).stream())
                .toList();
    }

    /** The number of a word of a kind; empty if it is none of that kind. */
    Optional<BigDecimal> number(Kind kind, String word) {
        return entries(word).stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::number)
                .findFirst();
    }

    boolean is(Kind kind, String word) {
        return entries(word).stream().anyMatch(entry -> entry.kind() == kind);
    }
}
