package no.tolk.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import no.tolk.resource.ListResource;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Empties the elements around an article and between its paragraphs that their tags, or the names that sites give them,
 * tell to be something else: navigation, adverts, questions for consent, sharing, comments, recommended articles.
 */
final class Boilerplate {
    private static final Set<String> NAMES = Set.copyOf(ListResource.lines(Boilerplate.class, "boilerplate-names.txt"));
    private static final Set<String> RECOMMENDING_NAMES =
            Set.copyOf(ListResource.lines(Boilerplate.class, "recommending-names.txt"));
    private static final String NEVER_BOILERPLATE = "main, [role=main], [itemprop=articleBody]";

    /** What holds the article; it is not emptied for its name. */
    private final Set<Element> kept = Collections.newSetFromMap(new IdentityHashMap<>());

    private Boilerplate(Document document, Element headline) {
        keep(document.body());
        document.select(NEVER_BOILERPLATE).forEach(this::keep);
        keep(headline);
    }

    /**
     * Takes the boilerplate out of a page. Its elements stay, empty: a line ends at them.
     *
     * @param headline the article's headline, around which nothing is taken out; may be null
     */
    static void empty(Document document, Element headline) {
        Boilerplate boilerplate = new Boilerplate(document, headline);
        document.body().traverse((node, depth) -> {
            if (node instanceof Element element && boilerplate.contains(element)) {
                element.empty();
            }
        });
    }

    private void keep(Element element) {
        Element ancestor = element;
        while (ancestor != null && kept.add(ancestor)) {
            ancestor = ancestor.parent();
        }
    }

    private boolean contains(Element element) {
        if (kept.contains(element)) {
            return false;
        }
        return switch (element.normalName()) {
            case "nav" -> true;
            case "footer" -> element.closest("blockquote") == null;
            default -> isNamedSo(element);
        };
    }

    private static boolean isNamedSo(Element element) {
        Set<String> names = ElementNames.of(element);
        return !Collections.disjoint(names, NAMES)
                || !Collections.disjoint(names, RECOMMENDING_NAMES) && !beginsReference(element);
    }

    private static boolean beginsReference(Element element) {
        return element.stream()
                .map(Element::ownText)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .filter(Labels::beginsReference)
                .isPresent();
    }
}
