package no.tolk.html;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.tolk.html.Measures.Measure;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where the article of a page is.
 *
 * <p>It begins with its headline or its root, whichever is first, and ends with its root.
 *
 * @param domain the element that holds both, and perhaps more
 * @param root the element that holds the text
 * @param headline null where no element is one
 * @param measures of the page's blocks
 */
record ArticleBody(Element domain, Element root, Element headline, Measures measures) {
    private static final String ARTICLES =
            "article, [role=article], .hentry, .h-entry, [itemtype~=schema.org/\\w*(Article|Posting)$]";
    private static final String BODIES =
            "[itemprop=articleBody], .article-body, .articleBody, .entry-content, .post-content, .e-content";
    private static final String MAINS = "main, [role=main]";
    /** The share of a page's prose that an element must have to be the article where its tag says so. */
    private static final double MARKED_SHARE = 0.5;
    /** The share where nothing says so: the rest are notes at the foot of the page and the like. */
    private static final double UNMARKED_SHARE = 0.7;
    /** Pages that do not call themselves articles are notices, forms, lists of links, unless they have more prose. */
    private static final int FEWEST_PROSE_WORDS = 40;

    /**
     * Finds the article.
     *
     * @return empty where the page has no article
     */
    static Optional<ArticleBody> find(Document document, PageMetadata metadata) {
        Element page = document.body();
        Measures measures = Measures.of(page);
        Measure whole = measures.at(page);
        Optional<Element> marked = Stream.of(ARTICLES, BODIES)
                .flatMap(selector -> best(page, selector, measures).stream())
                .findFirst();
        boolean plausible = metadata.isArticle() || marked.isPresent() || whole.proseWords() >= FEWEST_PROSE_WORDS;
        if (!plausible || whole.weight(whole) == 0) {
            return Optional.empty();
        }
        Element root = marked.or(() -> best(page, MAINS, measures)).orElseGet(() -> densest(page, measures));
        Element headline = Headline.of(root, document, metadata);
        Element domain = headline == null ? root : commonAncestor(headline, root);
        return Optional.of(new ArticleBody(domain, root, headline, measures));
    }

    /** The elements that lead from the domain down to the root and the headline. */
    Set<Element> spine() {
        Set<Element> spine = ancestors(root);
        if (headline != null) {
            spine.addAll(ancestors(headline));
        }
        return spine;
    }

    private static Optional<Element> best(Element page, String selector, Measures measures) {
        Measure whole = measures.at(page);
        return page.select(selector).stream()
                .max(Comparator.comparingInt(element -> measures.at(element).weight(whole)))
                .filter(element -> measures.at(element).weight(whole) >= MARKED_SHARE * whole.weight(whole));
    }

    /** The smallest element with most of the page's prose. */
    private static Element densest(Element page, Measures measures) {
        Measure whole = measures.at(page);
        Element densest = page;
        Optional<Element> inner = Optional.of(page);
        while (inner.isPresent()) {
            densest = inner.get();
            inner = densest.children().stream()
                    .filter(child -> !child.normalName().equals("p"))
                    .filter(child -> measures.at(child).weight(whole) >= UNMARKED_SHARE * whole.weight(whole))
                    .filter(child -> !isPieceOfMany(child, measures))
                    .findFirst();
        }
        return densest;
    }

    /** Whether others like the element stand beside it: a text that is cut into sections or into blocks of a line. */
    private static boolean isPieceOfMany(Element element, Measures measures) {
        boolean section =
                element.normalName().equals("div") || element.normalName().equals("section");
        return section
                && element.id().isEmpty()
                && element.siblingElements().stream()
                        .filter(sibling -> sibling.normalName().equals(element.normalName()))
                        .filter(sibling ->
                                sibling.id().isEmpty() && sibling.className().equals(element.className()))
                        .map(measures::at)
                        .anyMatch(sibling -> sibling.words() > sibling.linkedWords());
    }

    private static Element commonAncestor(Element one, Element other) {
        Set<Element> around = ancestors(other);
        Element common = one;
        while (!around.contains(common)) {
            common = common.parent();
        }
        return common;
    }

    /** An element and what it is in. */
    private static Set<Element> ancestors(Element element) {
        Set<Element> ancestors = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element ancestor = element; ancestor != null; ancestor = ancestor.parent()) {
            ancestors.add(ancestor);
        }
        return ancestors;
    }
}
