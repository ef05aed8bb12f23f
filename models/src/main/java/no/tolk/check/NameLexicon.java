package no.tolk.check;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.tolk.check.NameWords.Word;
import no.tolk.resource.ListResource;

/** The names that Norwegian and English write differently, read from {@code names.tsv}, whose head describes it. */
final class NameLexicon {
    static final NameLexicon DEFAULT = load("names.tsv");

    private static final String ANY = "*";
    private static final int LONGEST_PHRASE = 5;
    private static final int LONGEST_WORD = 40;

    /**
     * A name.
     *
     * @param english its English forms as keys of their words joined by spaces, the name itself first
     * @param demanded whether the English text must have one of them
     */
    record Entry(List<String> english, boolean demanded) {}

    /**
     * What is listed of a phrase that begins at a word.
     *
     * @param words how many words it has
     * @param complete whether the words are listed, and not only their beginning
     */
    record Match(Set<Entry> entries, int words, boolean complete) {}

    private final Map<String, Set<Entry>> phrases = new HashMap<>();
    private final Map<String, Set<Entry>> beginnings = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> otherForms = new HashSet<>();

    private NameLexicon() {}

    private static NameLexicon load(String resource) {
        NameLexicon lexicon = new NameLexicon();
        ListResource.lines(NameLexicon.class, resource).forEach(lexicon::add);
        return lexicon;
    }

    private void add(String line) {
        String[] sides = line.split("\t");
        List<String> forms = Arrays.asList(sides[1].split("\\|"));
        List<String> english = forms.stream()
                .filter(form -> !form.equals(ANY))
                .map(NameLexicon::key)
                .toList();
        Entry entry = new Entry(english, !forms.contains(ANY));
        for (String norwegian : sides[0].split("\\|")) {
            boolean beginning = norwegian.endsWith(ANY);
            String form = beginning ? norwegian.substring(0, norwegian.length() - 1) : norwegian;
            (beginning ? beginnings : phrases)
                    .computeIfAbsent(key(form), unused -> new LinkedHashSet<>())
                    .add(entry);
        }
        for (int i = 0; i < english.size(); i++) {
            (i == 0 ? names : otherForms).addAll(Arrays.asList(english.get(i).split(" ")));
        }
    }

    /** The longest listed phrase that begins at a word of a Norwegian text. */
    Optional<Match> at(List<Word> words, int first) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - first); length > 0; length--) {
            String phrase =
                    words.subList(first, first + length).stream().map(Word::key).collect(Collectors.joining(" "));
            Set<Entry> entries = phrases.getOrDefault(phrase, phrases.get(NameSpelling.stem(phrase)));
            if (entries != null) {
                return Optional.of(new Match(entries, length, true));
            }
        }
        return beginning(words.get(first).key());
    }

    private Optional<Match> beginning(String key) {
        for (int length = Math.min(key.length(), LONGEST_WORD); length > 1; length--) {
            Set<Entry> entries = beginnings.get(key.substring(0, length));
            if (entries != null) {
                return Optional.of(new Match(entries, 1, false));
            }
        }
        return Optional.empty();
    }

    /** Whether an English word is listed, and only as an adjective or another form beside a name. */
    boolean isOtherForm(String key) {
        return otherForms.contains(key) && !names.contains(key);
    }

    private static String key(String phrase) {
        return NameWords.of(phrase).stream().map(Word::key).collect(Collectors.joining(" "));
    }

    /** The words of the English forms of entries. */
    static Set<String> words(Collection<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.english().stream())
                .flatMap(form -> Arrays.stream(form.split(" ")))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
