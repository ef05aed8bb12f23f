package no.tolk.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.tolk.resource.ListResource;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Removes what a reader of the page does not see as text: scripts, controls, embedded pages, hidden elements. */
final class UnseenElements {
    private static final Set<String> TAGS = Set.copyOf(ListResource.lines(UnseenElements.class, "unseen-elements.txt"));
    private static final Set<String> CLASSES =
            Set.copyOf(ListResource.lines(UnseenElements.class, "hiding-classes.txt"));
    private static final Pattern HIDING_STYLE = Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    /** Shown after all where the screen is wide: {@code hidden md:block}, {@code d-none d-md-flex}. */
    private static final Pattern SHOWN_WHEN_WIDE = Pattern.compile("(?:sm|md|lg|xl)[:-](?:block|flex|grid|inline)");

    private UnseenElements() {}

    /** Removes them. Those of one parent go at once: one by one would take time with the square of their number. */
    static void remove(Document document) {
        document.traverse((node, depth) -> {
            if (node instanceof Element parent) {
                List<Node> seen = parent.childNodes().stream()
                        .filter(child -> !(child instanceof Element element && isUnseen(element)))
                        .toList();
                if (seen.size() < parent.childNodeSize()) {
                    parent.empty();
                    parent.appendChildren(seen);
                }
            }
        });
    }

    private static boolean isUnseen(Element element) {
        return switch (element.normalName()) {
            case "html", "head", "title", "body" -> false;
            default -> TAGS.contains(element.normalName()) || isHidden(element);
        };
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equalsIgnoreCase("true")
                || HIDING_STYLE.matcher(element.attr("style")).find()
                || element.classNames().stream().anyMatch(CLASSES::contains)
                        && !SHOWN_WHEN_WIDE.matcher(element.className()).find();
    }
}
