package no.tolk.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tolk.check.NameWords.Word;

/**
 * {@code names}: a name was lost; {@code misnamed}: it was misspelt, or has become another. Names are compared across the
 * two languages' spellings: <i>Hansens</i> is <i>Hansen's</i>, <i>Hviterussland</i> Belarus, <i>Zelenskyj</i> Zelensky,
 * and <i>Trump</i> in <i>Trump-administrasjonen</i> is one. A whole name that is missing, a missing word with a foreign
 * one in its place, and a word that looks like a name misspelt are a warning; a part of a name that is missing and a name
 * that is only added inform. Texts in capitals pass, since nothing in them shows what is a name.
 */
final class NamesCheck implements Check {
    private static final String LOST = "names";
    private static final String CHANGED = "misnamed";

    /** Comparing takes longer with the square of the words, and no sentence has more. */
    private static final int MOST_WORDS = 500;

    @Override
    public Optional<Flag> check(String source, String target) {
        List<Word> sourceWords = NameWords.of(source);
        List<Word> targetWords = NameWords.of(target);
        if (source.equals(target) || NameWords.inCapitals(sourceWords)) {
            return Optional.empty();
        }
        if (Math.max(sourceWords.size(), targetWords.size()) > MOST_WORDS) {
            return Optional.of(new Flag(LOST, Severity.INFO, "too many words to compare"));
        }
        return compare(SourceNames.in(sourceWords), new TargetNames(targetWords));
    }

    private static Optional<Flag> compare(SourceNames source, TargetNames target) {
        List<Name> missing =
                source.names().stream().filter(name -> !target.have(name)).toList();
        List<Name> rarer = source.names().stream()
                .filter(name -> !missing.contains(name) && source.mentions(name) > Math.max(1, target.times(name)))
                .toList();
        List<Name> lost = missing.stream().filter(Name::isLikely).toList();
        List<Word> extra = target.beside(source);
        Set<String> misspelt = misspelt(source, target, Stream.concat(lost.stream(), rarer.stream()), extra);

        boolean replaced = !extra.isEmpty() && !(lost.isEmpty() && rarer.isEmpty());
        boolean warning = replaced || !misspelt.isEmpty() || isWholeNameLost(source, missing, rarer);
        List<String> differences = new ArrayList<>();
        describe(
                "missing",
                warning ? lost : lost.stream().filter(Name::isCertain).toList(),
                Name::text,
                differences);
        describe("extra", extra, Word::text, differences);
        describe("misspelt", misspelt, word -> word, differences);
        return differences.isEmpty() && !warning
                ? Optional.empty()
                : Optional.of(new Flag(
                        extra.isEmpty() && misspelt.isEmpty() ? LOST : CHANGED,
                        warning ? Severity.WARNING : Severity.INFO,
                        String.join("; ", differences)));
    }

    /** Words of the target that look like a name of the source: of those left over, and of those beside the source. */
    private static Set<String> misspelt(
            SourceNames source, TargetNames target, Stream<Name> leftOver, List<Word> extra) {
        Set<String> misspelt = new LinkedHashSet<>();
        Set<String> spellings = NameLexicon.words(source.entries());
        source.names().stream().filter(Name::isLikely).map(Name::text).forEach(spellings::add);
        extra.stream()
                .map(Word::text)
                .filter(word -> spellings.stream().anyMatch(name -> NameSpelling.resemble(name, word)))
                .forEach(misspelt::add);
        leftOver.filter(Name::isLikely)
                .flatMap(name -> target.resembling(name, source).stream())
                .map(Word::text)
                .forEach(misspelt::add);
        return misspelt;
    }

    /** Whether a name is missing with all its words, or with two of them. */
    private static boolean isWholeNameLost(SourceNames source, List<Name> missing, List<Name> rarer) {
        Set<Integer> found = source.names().stream()
                .filter(name -> !missing.contains(name) && !rarer.contains(name))
                .map(Name::whole)
                .collect(Collectors.toSet());
        return missing.stream()
                .filter(Name::isCertain)
                .collect(Collectors.groupingBy(Name::whole, Collectors.counting()))
                .entrySet()
                .stream()
                .anyMatch(name -> name.getValue() > 1 || !found.contains(name.getKey()));
    }

    private static <T> void describe(
            String what, Collection<T> words, Function<T, String> text, List<String> differences) {
        if (!words.isEmpty()) {
            differences.add(words.stream().map(text).collect(Collectors.joining(", ", what + " ", "")));
        }
    }
}
