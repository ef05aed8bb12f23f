package no.tolk.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.tolk.check.Name.Certainty;
import no.tolk.check.NameLexicon.Entry;
import no.tolk.check.NameWords.Word;
import no.tolk.split.SentenceStarters;

/** The names of a Norwegian text, and what else in it explains names of the English one. */
final class SourceNames {
    private static final WordPatterns NO_NAMES = WordPatterns.read("no-names-nb.txt");
    private static final SentenceStarters STARTERS = new SentenceStarters();

    /** Ends and letters that most Norwegian words have which no list knows. */
    private static final Pattern NORWEGIAN =
            Pattern.compile(".{2,}(?:en|et|a|ar|er|e|t|ing|ell|sk|ig|leg|ur|vis|tall|tal)s?|.{6,}[æøå].*|.*[æøå].{6,}");

    private static final Set<String> PLACING =
            Set.of("i", "på", "ved", "fra", "frå", "til", "nær", "utenfor", "utanfor");

    private final List<Word> words;
    private final List<Name> names = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> stems = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private SourceNames(List<Word> words) {
        this.words = words;
    }

    static SourceNames in(List<Word> words) {
        SourceNames source = new SourceNames(words);
        int whole = 0;
        for (int word = 0; word < words.size(); ) {
            if (!words.get(word).joined() || !words.get(word - 1).capital()) {
                whole++;
            }
            word = source.read(word, whole);
        }
        return source;
    }

    List<Name> names() {
        return names;
    }

    /** The lexicon's entries for words of the text, with a capital or not, as often as they come. */
    List<Entry> entries() {
        return entries;
    }

    /** Whether a word of the text, with a capital or not, has a key. */
    boolean hasWord(String key) {
        return keys.contains(key) || keys.contains(NameSpelling.stem(key));
    }

    /** Whether the beginning of an English word stands anywhere in a word of the text: <i>Nazi</i> in <i>nynazisme</i>. */
    boolean alludesTo(String english) {
        String beginning = english.substring(0, Math.min(english.length(), Math.max(4, 2 * english.length() / 3)));
        return beginning.length() > 3 && keys.stream().anyMatch(key -> key.contains(beginning));
    }

    Set<String> keys() {
        return keys;
    }

    /** The first letters of the words with a capital, for acronyms. */
    String initials() {
        return NameWords.initials(words);
    }

    /** How often the text names what a name names; adjectives do not count, translators leave them out. */
    int mentions(Name name) {
        long ofEntries = name.entries().stream()
                .mapToLong(entry -> names.stream()
                        .filter(other -> other.entries().contains(entry))
                        .count())
                .max()
                .orElse(0);
        return Math.max((int) ofEntries, Collections.frequency(stems, NameSpelling.stem(name.key())));
    }

    /** Reads what begins at a word, and tells at which word to go on. */
    private int read(int first, int whole) {
        Word word = words.get(first);
        String key = word.key();
        keys.add(key);
        keys.add(NameSpelling.stem(key));
        Optional<NameLexicon.Match> listed = NameLexicon.DEFAULT.at(words, first);
        if (listed.isPresent()) {
            return readListed(listed.get(), first, whole);
        }
        if (word.capital() && word.text().length() > 1 && !isNoName(word)) {
            stems.add(NameSpelling.stem(key));
            names.add(new Name(word.text(), key, Set.of(), certainty(first), whole));
        }
        return first + 1;
    }

    private int readListed(NameLexicon.Match match, int first, int whole) {
        Word word = words.get(first);
        int end = first + match.words();
        entries.addAll(match.entries());
        if (match.words() > 1 || word.capital()) {
            String text = words.subList(first, end).stream().map(Word::text).collect(Collectors.joining(" "));
            boolean anyWord = word.initial() && match.words() == 1 && (!match.complete() || isOrdinary(word));
            Certainty certainty = anyWord ? Certainty.UNLIKELY : insideSentence(first, end);
            names.add(new Name(text, word.key(), match.entries(), certainty, whole));
        }
        return end;
    }

    private static boolean isNoName(Word word) {
        return NO_NAMES.match(word.lowerCase()) || word.initial() && STARTERS.contains(word.lowerCase());
    }

    private static boolean isOrdinary(Word word) {
        return !word.acronym() && OrdinaryWords.NORWEGIAN.contains(word.lowerCase());
    }

    private Certainty certainty(int first) {
        Word word = words.get(first);
        if (word.initial() && !word.acronym()) {
            if (isOrdinary(word)) {
                return Certainty.UNLIKELY;
            }
            if (NORWEGIAN.matcher(word.lowerCase()).matches()) {
                return Certainty.LIKELY;
            }
        }
        return insideSentence(first, first + 1);
    }

    /** Translators leave out or put in where a place is: <i>i Leeds, England,</i>. */
    private Certainty insideSentence(int first, int end) {
        boolean apposition = words.get(first).afterComma()
                && (end == words.size() || !words.get(end).joined())
                && isPlaced(first - 1);
        return apposition ? Certainty.LIKELY : Certainty.CERTAIN;
    }

    /** Whether the name whose last word is given stands behind a preposition of place. */
    private boolean isPlaced(int last) {
        int word = last;
        while (word > 0 && words.get(word).capital() && words.get(word).joined()) {
            word--;
        }
        return word >= 0 && word < last && PLACING.contains(words.get(word).text());
    }
}
