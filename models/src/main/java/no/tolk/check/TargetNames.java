package no.tolk.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.tolk.check.NameLexicon.Entry;
import no.tolk.check.NameWords.Word;

/** The words of an English text, asked for the names of a Norwegian one. */
final class TargetNames {
    private static final WordPatterns NO_NAMES = WordPatterns.read("no-names-en.txt");
    private static final int LONGEST_ACRONYM = 6;
    private static final int COGNATE = 5;

    private final List<Word> words;
    private final Set<String> keys = new LinkedHashSet<>();
    private final Map<String, Word> capitals = new LinkedHashMap<>();
    private final String joined;

    TargetNames(List<Word> words) {
        this.words = words;
        StringBuilder joinedKeys = new StringBuilder(" ");
        for (Word word : words) {
            String key = word.key();
            keys.add(key);
            keys.add(NameSpelling.stem(key));
            joinedKeys.append(key).append(' ');
            if (word.capital()) {
                capitals.putIfAbsent(key, word);
            }
        }
        joined = joinedKeys.toString();
    }

    /** Whether the text has a name in some form. */
    boolean have(Name name) {
        return name.entries().stream().anyMatch(entry -> !entry.demanded() || times(entry) > 0)
                || keys.contains(name.key())
                || keys.contains(NameSpelling.stem(name.key()))
                || isAcronym(name.text())
                || hasOrdinaryCognate(name)
                || keys.stream().anyMatch(key -> NameSpelling.alike(name, key));
    }

    /** Whether a word that is no name begins as the name does: <i>Mystikk</i> first in a sentence is mysticism. */
    private boolean hasOrdinaryCognate(Name name) {
        return words.stream()
                .filter(word -> !word.capital() || isAnyWord(word))
                .anyMatch(word -> NameSpelling.commonPrefix(name.key(), word.key()) >= COGNATE);
    }

    private boolean isAcronym(String name) {
        return name.length() <= LONGEST_ACRONYM
                && name.chars().allMatch(Character::isUpperCase)
                && NameWords.initials(words).contains(name);
    }

    /** How often the text has a name, as the lexicon or as the source spells it. */
    int times(Name name) {
        int ofEntries = name.entries().stream().mapToInt(this::times).max().orElse(0);
        return Math.max(ofEntries, Math.max(occurrences(name.key()), occurrences(NameSpelling.stem(name.key()))));
    }

    private int times(Entry entry) {
        return entry.english().stream().mapToInt(this::occurrences).sum();
    }

    private int occurrences(String form) {
        int count = 0;
        for (int at = joined.indexOf(" " + form); at >= 0; at = joined.indexOf(" " + form, at + 1)) {
            char next = joined.charAt(at + form.length() + 1);
            count += next == ' ' || next == 's' ? 1 : 0;
        }
        return count;
    }

    /** The words that name something which the Norwegian text does not have. */
    List<Word> beside(SourceNames source) {
        Set<String> explained = NameLexicon.words(source.entries());
        List<Word> unexplained = capitals.entrySet().stream()
                .filter(capital -> capital.getValue().text().length() > 1 && !isAnyWord(capital.getValue()))
                .filter(capital -> !explains(source, explained, capital.getKey(), capital.getValue()))
                .map(Map.Entry::getValue)
                .toList();
        return NameWords.inCapitals(words) || isHeading(unexplained)
                ? List.of()
                : unexplained.stream().filter(word -> !isNoName(word)).toList();
    }

    /** Whether a word may have its capital from the sentence that it begins. */
    private static boolean isAnyWord(Word word) {
        return word.initial() && OrdinaryWords.ENGLISH.contains(word.lowerCase());
    }

    /** Headings in English have capitals throughout. */
    private boolean isHeading(List<Word> unexplained) {
        long small =
                words.stream().filter(word -> !word.capital() && word.isLong()).count();
        long capital = unexplained.stream().filter(Word::isLong).count();
        return capital > Math.max(2, 2 * small);
    }

    private static boolean explains(SourceNames source, Set<String> explained, String key, Word word) {
        return explained.contains(key)
                || explained.contains(NameSpelling.stem(key))
                || source.hasWord(key)
                || word.acronym() && source.initials().contains(word.text())
                || source.keys().stream().anyMatch(norwegian -> NameSpelling.related(norwegian, key))
                || source.names().stream().anyMatch(name -> NameSpelling.alike(name, key));
    }

    private static boolean isNoName(Word word) {
        String key = word.key();
        return NO_NAMES.match(word.lowerCase()) || NameLexicon.DEFAULT.isOtherForm(key);
    }

    /** A word that looks like a name misspelt, first in its sentence or not. */
    Optional<Word> resembling(Name name, SourceNames source) {
        return capitals.entrySet().stream()
                .filter(capital -> !source.hasWord(capital.getKey()) && !isNoName(capital.getValue()))
                .map(Map.Entry::getValue)
                .filter(word -> NameSpelling.resemble(name.text(), word.text()))
                .findFirst();
    }
}
