package no.tolk.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import no.tolk.html.Measures.Measure;
import no.tolk.text.ArticlePart;
import no.tolk.text.ParagraphKind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Reads an article's paragraphs in their order, and passes over lists of links, forms, marks of notes, and sections of
 * other articles.
 */
final class PartReader implements NodeFilter {
    private static final int FEWEST_LINKS_OF_LIST = 3;
    /** More links than this are a list of recommended articles, even under "Les også". */
    private static final int MOST_REFERENCES = 5;

    private static final double LINKED_SHARE_OF_LIST = 0.6;

    private final ArticleBody body;
    private final Set<Element> spine;
    private final PartList parts;
    private final Deque<Place> places = new ArrayDeque<>();
    private final FurnitureSection furniture = new FurnitureSection();
    private TextRun run = new TextRun();
    private int linkDepth;
    private int timeDepth;
    private boolean begun;

    /**
     * A block that is being read.
     *
     * @param kind of the paragraphs in it; null where the markup tells none
     * @param live whether it is in a live ticker
     */
    private record Place(Element element, ParagraphKind kind, boolean live) {
        boolean isPlainParagraph() {
            return kind == null && element.normalName().equals("p");
        }
    }

    private PartReader(ArticleBody body, boolean headlineSought) {
        this.body = body;
        spine = body.spine();
        parts = new PartList(headlineSought);
    }

    static List<ArticlePart> read(ArticleBody body) {
        PartList parts = read(body, body.headline() != null);
        // Where the headline is a part of something else, a fact box perhaps, nothing is left out for being above it.
        return (parts.isHeadlineSought() ? read(body, false) : parts).parts();
    }

    private static PartList read(ArticleBody body, boolean headlineSought) {
        PartReader reader = new PartReader(body, headlineSought);
        body.domain().filter(reader);
        return reader.parts;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text);
        } else if (node instanceof Element element) {
            return open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        switch (element.normalName()) {
            case "a" -> linkDepth -= Link.is(element) ? 1 : 0;
            case "time" -> timeDepth--;
            case "q" -> run.append("»", false, false);
            default -> {}
        }
        if (!places.isEmpty() && places.peek().element() == element) {
            endParagraph();
            places.pop();
            furniture.closed(element, places.size());
        }
        return element == body.root() ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    private void append(TextNode text) {
        if (!places.isEmpty() && places.peek().element().normalName().equals("pre")) {
            run.appendPreformatted(text.getWholeText());
        } else {
            run.append(text.getWholeText(), linkDepth > 0, timeDepth > 0);
        }
    }

    private FilterResult open(Element element) {
        begun |= element == body.root() || element == body.headline();
        if (!spine.contains(element)) {
            if (isPassedOver(element)) {
                if (!element.normalName().equals("sup")) {
                    endParagraph();
                }
                return FilterResult.SKIP_ENTIRELY;
            }
            if (DataTable.is(element)) {
                endParagraph();
                readTable(element);
                return FilterResult.SKIP_ENTIRELY;
            }
        }
        Place place = place(element);
        if (place != null) {
            endParagraph();
            places.push(place);
        }
        switch (element.normalName()) {
            case "a" -> linkDepth += Link.is(element) ? 1 : 0;
            case "time" -> timeDepth++;
            case "q" -> run.append("«", false, false);
            case "br" -> breakLine();
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    private void readTable(Element table) {
        if (begun && !furniture.isOpen()) {
            DataTable.rows(table).forEach(parts::addRow);
        }
    }

    /** A break ends a line, the second one in a row a paragraph. */
    private void breakLine() {
        if (run.endsWithBreak()) {
            endParagraph();
        } else if (!run.isBlank()) {
            run.breakLine();
        }
    }

    /** The place that an element opens; null for one in the midst of a line. */
    private Place place(Element element) {
        Place outer = places.peek();
        ParagraphKind around = outer == null ? null : outer.kind();
        ParagraphKind own = own(element);
        ParagraphKind kind = Surroundings.kind(around, own);
        boolean live = kind == ParagraphKind.LIVE || outer != null && outer.live();
        if (!InlineElements.contains(element)) {
            return new Place(element, kind, live);
        }
        boolean apart = element.normalName().equals("time")
                ? isApart(around)
                : kind != around && (outer == null || !outer.isPlainParagraph())
                        || own == ParagraphKind.BYLINE && run.hasTime();
        if (!apart && kind == ParagraphKind.BYLINE && own == kind) {
            // A name and a title are set apart by the style sheet.
            run.append(" ", false, false);
        }
        return apart ? new Place(element, kind, live) : null;
    }

    /** What an element is by itself. What is around the whole article says nothing of its paragraphs. */
    private ParagraphKind own(Element element) {
        if (element == body.headline()) {
            return ParagraphKind.HEADLINE;
        }
        ParagraphKind marked = MarkedKind.of(element);
        boolean around = element == body.root() && marked != ParagraphKind.LIVE
                || spine.contains(element) && marked == ParagraphKind.LEAD;
        return around ? null : marked;
    }

    /** Whether a time that begins here stands by itself: in front of a live entry, or behind an author. */
    private boolean isApart(ParagraphKind around) {
        return around == ParagraphKind.LIVE && run.isBlank()
                || around == ParagraphKind.BYLINE && !Labels.endsWithDateLabel(run);
    }

    private void endParagraph() {
        TextRun ended = run;
        run = new TextRun();
        if (!begun || ended.isBlank()) {
            return;
        }
        ParagraphKind kind = places.isEmpty() ? null : places.peek().kind();
        furniture.paragraph(kind, ended, places.size());
        if (!furniture.isOpen()) {
            parts.add(kind, ended, !places.isEmpty() && places.peek().live());
        }
    }

    private boolean isPassedOver(Element element) {
        return switch (element.normalName()) {
            case "form" -> true;
            case "sup" -> Link.isNoteMark(element);
            case "ul", "ol", "div", "section", "aside" -> isListOfLinks(element);
            default -> false;
        };
    }

    private boolean isListOfLinks(Element element) {
        Measure measure = body.measures().at(element);
        boolean references = parts.isUnderReferenceLabel() && measure.links() <= MOST_REFERENCES;
        return measure.links() >= FEWEST_LINKS_OF_LIST
                && measure.linkedWords() > LINKED_SHARE_OF_LIST * measure.words()
                && measure.proseWords() == 0
                && !references
                && element.selectFirst("table, h1") == null;
    }
}
