package no.tolk.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** The elements that do not begin a new line: words, and pictures among words, as of flags. All others do. */
final class InlineElements {
    private static final Set<String> TAGS = Set.of(
            "a", "abbr", "acronym", "amp-img", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn",
            "em", "font", "i", "img", "ins", "kbd", "mark", "nobr", "picture", "q", "rb", "rp", "rt", "ruby", "s",
            "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

    private InlineElements() {}

    static boolean contains(Element element) {
        return TAGS.contains(element.normalName());
    }
}
