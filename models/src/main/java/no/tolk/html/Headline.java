package no.tolk.html;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.tolk.text.ParagraphKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds the element that holds the headline of a page's article. */
final class Headline {
    /** A shorter heading is in a page's title by chance. */
    private static final int SHORTEST_IN_TITLE = 10;

    /** A longer one was never closed, and holds the article. */
    private static final int LONGEST = 300;

    private Headline() {}

    /**
     * The heading that the page's metadata repeat, else the one that the page's title begins or ends with, else the first
     * of the first rank, else the first that is named so. Headings that are links are not meant: they are the site's name,
     * or lead to another article.
     *
     * @return null where no element is a headline
     */
    static Element in(Document document, PageMetadata metadata) {
        List<Element> headings = document.stream()
                .filter(Headline::isHeading)
                .filter(heading -> !isLink(heading) && isShort(heading))
                .toList();
        List<String> titles =
                metadata.titles().stream().map(Headline::comparable).toList();
        String pageTitle = comparable(document.title());
        Predicate<Element> repeated = heading -> titles.contains(comparable(heading.text()));
        Predicate<Element> inPageTitle = heading -> {
            String text = comparable(heading.text());
            return text.length() >= SHORTEST_IN_TITLE && (pageTitle.startsWith(text) || pageTitle.endsWith(text));
        };
        Predicate<Element> firstRank = heading -> heading.normalName().equals("h1") && heading.hasText();
        Predicate<Element> named = heading -> heading.hasText() && MarkedKind.byName(heading) == ParagraphKind.HEADLINE;
        return Stream.of(repeated, inPageTitle, firstRank, named)
                .map(condition -> headings.stream().filter(condition).findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static boolean isHeading(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3" -> true;
            default -> MarkedKind.byName(element) == ParagraphKind.HEADLINE;
        };
    }

    private static boolean isShort(Element heading) {
        int length = 0;
        Iterator<TextNode> texts = heading.nodeStream(TextNode.class).iterator();
        while (length <= LONGEST && texts.hasNext()) {
            length += texts.next().text().length();
        }
        return length <= LONGEST;
    }

    private static boolean isLink(Element heading) {
        Element inner = heading;
        while (inner.childrenSize() == 1 && inner.ownText().isEmpty()) {
            inner = inner.child(0);
        }
        return inner.normalName().equals("a") || heading.closest("a") != null;
    }

    private static String comparable(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
