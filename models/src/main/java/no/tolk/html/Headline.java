package no.tolk.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tolk.text.ParagraphKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Finds the element that holds the headline of a page's article.
 *
 * <p>It is the heading that the page's metadata repeat, else one that the page's title begins or ends with, else the first of
 * the first rank, else the first that is named so. Headings that are links are not meant: they are the site's name, or lead
 * to another article.
 */
final class Headline {
    /** A shorter heading is in a page's title by chance. */
    private static final int SHORTEST_IN_TITLE = 10;

    /** A longer one was never closed, and holds the article. */
    private static final int LONGEST = 300;
    /** A page with more headings than that has its headline among these. */
    private static final int MOST_HEADINGS = 1_000;

    /** What sites put between an article's title and their name. */
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s+[-–—|:·•/«»]+\\s+|\\s*[|:]\\s+");

    private final List<String> titles;
    private final String pageTitle;
    /** Before the first sign that parts the page's title, and behind the last one. */
    private final Set<String> outerParts;

    private Headline(Document document, PageMetadata metadata) {
        titles = metadata.titles().stream().map(Headline::comparable).toList();
        pageTitle = comparable(document.title());
        String[] parts = BETWEEN_PARTS.split(pageTitle);
        outerParts = new HashSet<>(List.of(parts[0], parts[parts.length - 1]));
    }

    /**
     * What the headline seems to be before it is known where in the page the article is.
     *
     * @return null where no element is a headline
     */
    static Element likely(Document document, PageMetadata metadata) {
        List<Element> headings = headings(document.stream()).stream()
                .filter(heading -> heading.closest("footer") == null)
                .toList();
        return new Headline(document, metadata).among(List.of(), headings);
    }

    /**
     * The headline of the article whose text is in an element: it stands before that or in it, not behind it.
     *
     * @return null where no element is the headline
     */
    static Element of(Element root, Document document, PageMetadata metadata) {
        List<Element> elements = document.stream().toList();
        int start = elements.indexOf(root);
        int end = start + (int) root.stream().count();
        return new Headline(document, metadata)
                .among(headings(elements.subList(0, start).stream()), headings(elements.subList(start, end).stream()));
    }

    private Element among(List<Element> before, List<Element> inside) {
        List<Element> all = Stream.concat(before.stream(), inside.stream()).toList();
        Predicate<Element> firstRank = heading -> isFirstRank(heading) && heading.hasText();
        Predicate<Element> named = heading -> heading.hasText() && MarkedKind.byName(heading) == ParagraphKind.HEADLINE;
        return first(all, heading -> titles.contains(comparable(heading.text())))
                .or(() -> inPageTitle(before, inside))
                .or(() -> first(all, firstRank))
                .or(() -> first(all, named))
                .orElse(null);
    }

    /** The site's name is in the title too: the headline is rather of the first rank, in the text, or right above it. */
    private Optional<Element> inPageTitle(List<Element> before, List<Element> inside) {
        List<Element> nearestFirst = new ArrayList<>(before);
        Collections.reverse(nearestFirst);
        return first(inside, heading -> isFirstRank(heading) && (beginsOrEndsTitle(heading) || isOuterPart(heading)))
                .or(() -> first(nearestFirst, heading -> isFirstRank(heading) && beginsOrEndsTitle(heading)))
                .or(() -> first(inside, this::beginsOrEndsTitle))
                .or(() -> first(nearestFirst, this::beginsOrEndsTitle));
    }

    private boolean beginsOrEndsTitle(Element heading) {
        String text = comparable(heading.text());
        return text.length() >= SHORTEST_IN_TITLE && (pageTitle.startsWith(text) || pageTitle.endsWith(text));
    }

    /** Whether the title is parted where the heading ends in it, however short that is. */
    private boolean isOuterPart(Element heading) {
        return heading.hasText() && outerParts.contains(comparable(heading.text()));
    }

    private static Optional<Element> first(List<Element> headings, Predicate<Element> condition) {
        return headings.stream().filter(condition).findFirst();
    }

    private static List<Element> headings(Stream<Element> elements) {
        return elements.filter(Headline::isHeading)
                .limit(MOST_HEADINGS)
                .filter(heading -> !isLink(heading) && isShort(heading))
                .toList();
    }

    private static boolean isFirstRank(Element heading) {
        return heading.normalName().equals("h1");
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
        return Link.is(inner) || heading.closest(Link.SELECTOR) != null;
    }

    private static String comparable(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
