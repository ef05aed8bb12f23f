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
import no.tolk.text.SentenceStarters;

/** The names of a Norwegian text, and what else in it explains names of the English one. */
final class SourceNames {
    private static final WordPatterns NO_NAMES = WordPatterns.read("no-names-nb.txt");
    private static final SentenceStarters STARTERS = new SentenceStarters();

    /** Groups of letters that Norwegian words do not have. */
    private static final Pattern FOREIGN = Pattern.compile("[cqwxz]|th|sh|ph|oo|ou");

    /** Letters and ends that most Norwegian words have which begin a sentence, and few names. */
    private static final Pattern NORWEGIAN =
            Pattern.compile(".*(?:en|et|a|ar|er|e|t|ing|sk|ig|leg|ur)s?|.{1,3}|.*[æøå].*");

    /** Verbs behind the first word of a sentence: a noun without an article, with a verb behind it, is often a name. */
    private static final Pattern VERB = Pattern.compile(
            "er|var|har|ble|blei|vart|kjem|kom|vil|kan|skal|må|får|fekk|står|stod|sto|går|gjekk|tok|tar|ga|gav|gir|som|sa|la|vant"
                    + "|skriv|skreiv|fortel|trur|legg|[a-zæøå]{3,30}(?:er|te|de|ar|et|ev|le|kk)");

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

    Set<String> keys() {
        return keys;
    }

    /** The first letters of the words with a capital, for acronyms. */
    String initials() {
        return NameWords.initials(words);
    }

    /** How often the text mentions what a name names, adjectives included. */
    int mentions(Name name) {
        int ofEntries = name.entries().stream()
                .mapToInt(entry -> Collections.frequency(entries, entry))
                .max()
                .orElse(0);
        return Math.max(ofEntries, Collections.frequency(stems, NameSpelling.stem(name.key())));
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
            boolean anyWord = word.initial() && !match.complete();
            Certainty certainty = anyWord ? Certainty.UNLIKELY : insideSentence(first, end);
            names.add(new Name(text, word.key(), match.entries(), certainty, whole));
        }
        return end;
    }

    private static boolean isNoName(Word word) {
        return NO_NAMES.match(word.lowerCase()) || word.initial() && STARTERS.contains(word.lowerCase());
    }

    private Certainty certainty(int first) {
        Word word = words.get(first);
        if (!word.initial() || word.acronym()) {
            return insideSentence(first, first + 1);
        }
        if (first + 1 == words.size()) {
            return Certainty.UNLIKELY;
        }
        Word next = words.get(first + 1);
        boolean subject = next.joined() && VERB.matcher(next.text()).matches();
        boolean norwegian = NORWEGIAN.matcher(word.lowerCase()).matches();
        boolean foreign = FOREIGN.matcher(word.lowerCase()).find();
        return foreign || subject && !norwegian ? Certainty.LIKELY : Certainty.UNLIKELY;
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
