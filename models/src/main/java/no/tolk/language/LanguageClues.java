package no.tolk.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.tolk.resource.ListResource;

/**
 * Which languages a word speaks for: by the words that are listed for each, and by the letters and endings that the
 * others have. The lists are {@code nb.txt} and its neighbours.
 */
final class LanguageClues {
    private static final int SHORTEST_WITH_ENDING = 5;
    private static final int SHORTEST_ENDING = 2;
    private static final int LONGEST_ENDING = 6;
    private static final int LONGEST_SEQUENCE = 4;

    private final Map<String, Set<Language>> languages = new HashMap<>();

    LanguageClues() {
        for (Language language : Language.values()) {
            for (String clue : ListResource.words(LanguageClues.class, language.code() + ".txt")) {
                languages
                        .computeIfAbsent(clue, key -> EnumSet.noneOf(Language.class))
                        .add(language);
            }
        }
    }

    /** The languages that list a word, which is in small letters; none where it is unknown. */
    Set<Language> ofWord(String word) {
        return languages.getOrDefault(word, Set.of());
    }

    /** The languages of each sequence of letters in a word, and of its longest ending. */
    List<Set<Language>> ofForm(String word) {
        List<Set<Language>> found = new ArrayList<>();
        for (int from = 0; from < word.length(); from++) {
            for (int to = from + 1; to <= Math.min(word.length(), from + LONGEST_SEQUENCE); to++) {
                add("~" + word.substring(from, to), found);
            }
        }
        for (int length = LONGEST_ENDING;
                length >= SHORTEST_ENDING && word.length() >= SHORTEST_WITH_ENDING;
                length--) {
            if (length + 1 < word.length() && add("-" + word.substring(word.length() - length), found)) {
                break;
            }
        }
        return found;
    }

    private boolean add(String clue, List<Set<Language>> found) {
        Set<Language> having = languages.get(clue);
        if (having != null) {
            found.add(having);
        }
        return having != null;
    }
}
