package no.tolk.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tolk.check.NameWords.Word;

/**
 * {@code names}: a name was lost; {@code misnamed}: it was misspelt, or has become another. Names are compared across the
 * two languages' spellings: <i>Hansens</i> is <i>Hansen's</i>, <i>Hviterussland</i> Belarus, <i>Zelenskyj</i> Zelensky,
 * and <i>Trump</i> in <i>Trump-administrasjonen</i> is one. A warning are a name that is missing or comes less often than
 * in the source, a word that looks like a name misspelt, a missing word with a foreign one in its place, and a name that the
 * source does not hint at. A first name that is missing, and a word added that may be an ordinary one, inform. At the
 * beginning of a sentence {@link OrdinaryWords} tell what is no name. Texts in capitals pass, since nothing in them shows
 * what is a name.
 */
final class NamesCheck implements Check {
    private static final String LOST = "names";
    private static final String CHANGED = "misnamed";

    /** Comparing takes longer with the square of the words, and no sentence has more. */
    private static final int MOST_WORDS = 500;

    private static final Optional<Flag> TOO_LONG =
            Optional.of(new Flag(LOST, Severity.INFO, "too many words to compare"));

    @Override
    public Optional<Flag> check(String source, String target) {
        return of(source).apply(target);
    }

    @Override
    public Function<String, Optional<Flag>> of(String source) {
        Function<String, Optional<Flag>> check = ofWords(NameWords.of(source));
        return target -> source.equals(target) ? Optional.empty() : check.apply(target);
    }

    private static Function<String, Optional<Flag>> ofWords(List<Word> sourceWords) {
        if (NameWords.inCapitals(sourceWords)) {
            return target -> Optional.empty();
        }
        if (sourceWords.size() > MOST_WORDS) {
            return target -> TOO_LONG;
        }
        SourceNames source = SourceNames.in(sourceWords);
        return target -> {
            List<Word> targetWords = NameWords.of(target);
            return targetWords.size() > MOST_WORDS ? TOO_LONG : compare(source, new TargetNames(targetWords));
        };
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

        boolean warning = !rarer.isEmpty()
                || !misspelt.isEmpty()
                || isWholeNameLost(source, missing)
                || !extra.isEmpty() && !lost.isEmpty()
                || extra.stream().anyMatch(word -> isInvented(word, source));
        List<String> differences = new ArrayList<>();
        describe(
                "missing",
                warning ? lost : lost.stream().filter(Name::isCertain).toList(),
                Name::text,
                differences);
        describe("fewer", rarer, Name::text, differences);
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

    /** Whether a word that is only in the target is a name beyond doubt, and the source does not even hint at it. */
    private static boolean isInvented(Word extra, SourceNames source) {
        return !extra.acronym() && !OrdinaryWords.ENGLISH.contains(extra.lowerCase()) && !source.alludesTo(extra.key());
    }

    /** Whether the last word of a name is missing, or two of them; a first name alone is often left out. */
    private static boolean isWholeNameLost(SourceNames source, List<Name> missing) {
        Map<Integer, Name> last = new HashMap<>();
        source.names().forEach(name -> last.put(name.whole(), name));
        return missing.stream().filter(Name::isCertain).collect(Collectors.groupingBy(Name::whole)).entrySet().stream()
                .anyMatch(name -> name.getValue().size() > 1 || name.getValue().contains(last.get(name.getKey())));
    }

    private static <T> void describe(
            String what, Collection<T> words, Function<T, String> text, List<String> differences) {
        if (!words.isEmpty()) {
            differences.add(words.stream().map(text).distinct().collect(Collectors.joining(", ", what + " ", "")));
        }
    }
}
