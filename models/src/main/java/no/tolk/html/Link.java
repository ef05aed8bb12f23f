package no.tolk.html;

import org.jsoup.nodes.Element;

/** What leads to other pages. An anchor without an address is a place to come to, and its text is text. */
final class Link {
    static final String SELECTOR = "a[href]";

    private Link() {}

    static boolean is(Element element) {
        return element.normalName().equals("a") && element.hasAttr("href");
    }
}
