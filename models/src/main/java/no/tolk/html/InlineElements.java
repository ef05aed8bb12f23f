package no.tolk.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** The elements that do not begin a new line; all others do, also those that a site made up. */
final class InlineElements {
    private static final Set<String> TAGS = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font",
            "i", "ins", "kbd", "mark", "nobr", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "time", "tt", "u", "var", "wbr");

    private InlineElements() {}

    static boolean contains(Element element) {
        return TAGS.contains(element.normalName());
    }
}
