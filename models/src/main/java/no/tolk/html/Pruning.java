package no.tolk.html;

import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Removes elements from a page. */
final class Pruning {
    private Pruning() {}

    /**
     * Removes the elements below another one that meet a condition. All children of an element go at once: to remove them
     * one by one would take time with the square of their number.
     */
    static void remove(Element from, Predicate<Element> unwanted) {
        from.traverse((node, depth) -> {
            if (node instanceof Element parent) {
                List<Node> kept = parent.childNodes().stream()
                        .filter(child -> !(child instanceof Element element && unwanted.test(element)))
                        .toList();
                if (kept.size() < parent.childNodeSize()) {
                    parent.empty();
                    parent.appendChildren(kept);
                }
            }
        });
    }
}
