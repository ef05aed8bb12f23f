package no.tolk.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What an element is called in its {@code class}, {@code id}, {@code itemprop} and {@code itemtype}. */
final class ElementNames {
    private static final int MOST_WORDS = 3;
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    /** What follows is the state of an element in the manner of BEM, not its name: {@code article--paywalled}. */
    private static final Pattern MODIFIER = Pattern.compile("--.*", Pattern.DOTALL);

    private static final Pattern WORD_BOUNDARY =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    /** What follows is beside or inside of the element, or not there at all: {@code content-with-sidebar}. */
    private static final Set<String> PREPOSITIONS = Set.of("with", "without", "has", "no", "not", "med", "uten", "har");

    private ElementNames() {}

    /**
     * The words in the names of an element, in small letters, and up to three that follow each other in one name with
     * hyphens between: {@code articleShareButtons} is called {@code article}, {@code share-buttons} and so on.
     */
    static Set<String> of(Element element) {
        if (element.attributesSize() == 0) {
            return Set.of();
        }
        Set<String> names = new HashSet<>();
        Stream.of("class", "id", "itemprop", "itemtype")
                .map(element::attr)
                .flatMap(WHITE_SPACE::splitAsStream)
                .map(name -> MODIFIER.matcher(name).replaceFirst(""))
                .forEach(name -> addRunsOfWords(words(name), names));
        return names;
    }

    private static List<String> words(String name) {
        return WORD_BOUNDARY
                .splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .takeWhile(word -> !PREPOSITIONS.contains(word))
                .toList();
    }

    private static void addRunsOfWords(List<String> words, Set<String> names) {
        for (int start = 0; start < words.size(); start++) {
            List<String> run = new ArrayList<>();
            for (String word : words.subList(start, Math.min(words.size(), start + MOST_WORDS))) {
                run.add(word);
                names.add(String.join("-", run));
            }
        }
    }
}
