package no.tolk.html;

import org.jsoup.nodes.Element;

/** What leads to other pages. An anchor without an address is a place to come to, and its text is text. */
final class Link {
    static final String SELECTOR = "a[href]";

    private Link() {}

    static boolean is(Element element) {
        return element.normalName().equals("a") && element.hasAttr("href");
    }

    /** What leads to a note is no part of the text, and behind a figure it would be a digit more. */
    static boolean isNoteMark(Element element) {
        return element.normalName().equals("sup") && element.selectFirst("a[href^=#]") != null;
    }
}
