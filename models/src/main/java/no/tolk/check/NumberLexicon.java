package no.tolk.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.tolk.resource.ListResource;

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
        LOOSE,
        MEASURE,
        LENGTH,
        AREA,
        VOLUME,
        MASS,
        ALONE,
        TIME,
        MONTH,
        WEEKDAY,
        CLOCK,
        CENTURY,
        DECADE,
        COUNTED,
        SUFFIX,
        HOLIDAY,
        NONE;

        static Kind named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    private static final Set<Kind> UNITS = EnumSet.of(Kind.LENGTH, Kind.AREA, Kind.VOLUME, Kind.MASS);

    record Entry(Kind kind, String value) {
        BigDecimal number() {
            return new BigDecimal(value);
        }
    }

    private final Map<String, List<Entry>> words = new HashMap<>();
    private final Map<String, List<Entry>> beginnings = new HashMap<>();

    private final Set<String> openings = new HashSet<>();
    private int longestBeginning;

    private NumberLexicon() {}

    static NumberLexicon load(String resource) {
        NumberLexicon lexicon = new NumberLexicon();
        ListResource.lines(NumberLexicon.class, resource).forEach(lexicon::add);
        return lexicon;
    }

    private void add(String line) {
        String[] fields = line.split("\t");
        Entry entry = new Entry(Kind.named(fields[0]), fields[1]);
        for (String word : fields[2].split(" ")) {
            boolean beginning = word.endsWith("*");
            Map<String, List<Entry>> entries = beginning ? beginnings : words;
            String key = beginning ? word.substring(0, word.length() - 1) : word;
            openings.add(opening(key.toLowerCase(Locale.ROOT)));
            longestBeginning = beginning ? Math.max(longestBeginning, key.length()) : longestBeginning;
            entries.computeIfAbsent(key, unused -> new ArrayList<>()).add(entry);
        }
    }

    /** All that a word can be. Case counts for words listed with a capital (<i>May</i>, <i>II</i>) and no others. */
    List<Entry> entries(String word) {
        String lowerCase = word.toLowerCase(Locale.ROOT);
        List<Entry> entries = new ArrayList<>(wholeWords(word));
        for (int length = Math.min(lowerCase.length(), longestBeginning); length > 0; length--) {
            entries.addAll(beginnings.getOrDefault(lowerCase.substring(0, length), List.of()));
        }
        return entries;
    }

    /** As {@link #entries}, without the words that are listed by their beginning. */
    List<Entry> wholeWords(String word) {
        String lowerCase = word.toLowerCase(Locale.ROOT);
        List<Entry> entries = words.getOrDefault(lowerCase, List.of());
        if (lowerCase.equals(word) || !words.containsKey(word)) {
            return entries;
        }
        return Stream.concat(words.get(word).stream(), entries.stream()).toList();
    }

    /** The number of a word of a kind; empty if it is none of that kind. */
    Optional<BigDecimal> number(Kind kind, String word) {
        return entries(word).stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::number)
                .findFirst();
    }

    /** The unit of measurement that a word names; empty if it names none of this language's own system. */
    Optional<Entry> unit(String word) {
        return entries(word).stream()
                .filter(entry -> UNITS.contains(entry.kind()))
                .findFirst();
    }

    /** Whether any listed word begins as a word does; most words of a text fail here, which saves taking them apart. */
    boolean mayBegin(String word) {
        return openings.contains(opening(word.toLowerCase(Locale.ROOT)));
    }

    private static String opening(String word) {
        return word.substring(0, Math.min(2, word.length()));
    }

    boolean is(Kind kind, String word) {
        return entries(word).stream().anyMatch(entry -> entry.kind() == kind);
    }
}
