package no.tolk.text;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tolk.resource.ListResource;

/** Agencies, newspapers and broadcasters, as datelines and signatures name them. */
final class NewsHouse {
    private static final Set<String> NAMES = ListResource.words(NewsHouse.class, "news-agencies.txt");
    /** Newspapers that need not stand in the list, since their names say what they are. */
    private static final Pattern NEWSPAPER =
            Pattern.compile("(?i).*(blad|bladet|avis|avisa|avisen|posten|tidende|nytt|nyheter|tidning(en)?)");

    private NewsHouse() {}

    /** Whether one of the words of a name, or of several names with strokes and hyphens between them, is known. */
    static boolean isNamedIn(String text) {
        return Stream.of(text.split("[-/, ]+")).anyMatch(NewsHouse::isKnown);
    }

    /** Whether the list has the name. */
    static boolean isListed(String name) {
        return NAMES.contains(name);
    }

    private static boolean isKnown(String word) {
        return NAMES.contains(word) || NEWSPAPER.matcher(word).matches();
    }
}
