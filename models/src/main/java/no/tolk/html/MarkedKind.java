package no.tolk.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import no.tolk.resource.ListResource;
import no.tolk.text.ParagraphKind;
import org.jsoup.nodes.Element;

/** The kind of paragraph that an element is made for, as far as its tag and its names tell. */
final class MarkedKind {
    private static final Map<String, ParagraphKind> BY_NAME = read();

    private MarkedKind() {}

    /** The kind by the element's names, else by its tag; null where neither says anything. */
    static ParagraphKind of(Element element) {
        ParagraphKind named = byName(element);
        return named == null || named == ParagraphKind.HEADLINE ? byTag(element) : named;
    }

    /** The kind by the element's names alone, null where they say nothing. */
    static ParagraphKind byName(Element element) {
        return ElementNames.of(element).stream()
                .map(BY_NAME::get)
                .filter(Objects::nonNull)
                .min(ParagraphKind::compareTo)
                .orElse(null);
    }

    private static ParagraphKind byTag(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> ParagraphKind.SUBHEADING;
            case "blockquote" -> ParagraphKind.QUOTE;
            case "figure", "figcaption" -> ParagraphKind.CAPTION;
            case "li", "dt", "dd" -> ParagraphKind.LIST;
            case "aside" -> ParagraphKind.FACT;
            case "address" -> ParagraphKind.BYLINE;
            case "time" -> ParagraphKind.TIME;
            default -> null;
        };
    }

    private static Map<String, ParagraphKind> read() {
        Map<String, ParagraphKind> kinds = new HashMap<>();
        for (String line : ListResource.lines(MarkedKind.class, "kinds-by-name.tsv")) {
            String[] fields = line.split("\t");
            Arrays.stream(fields[1].split(" ")).forEach(name -> kinds.put(name, ParagraphKind.valueOf(fields[0])));
        }
        return Map.copyOf(kinds);
    }
}
