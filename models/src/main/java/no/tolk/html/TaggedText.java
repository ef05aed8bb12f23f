package no.tolk.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeVisitor;

/** Text that a system has put into a page's data with the tags that it has in the page. */
final class TaggedText implements NodeVisitor {
    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]{0,15})(?:\\s[^<>]*)?/?>");

    private final List<String> paragraphs = new ArrayList<>();
    private TextRun run = new TextRun();

    private TaggedText() {}

    /** The text without tags, with blank lines between its paragraphs; the same text where there are no tags of HTML. */
    static String plain(String text) {
        boolean tagged = TAG.matcher(text)
                .results()
                .anyMatch(tag -> Tag.isKnownTag(tag.group(1).toLowerCase(Locale.ROOT)));
        if (!tagged) {
            return text;
        }
        Document document = Jsoup.parseBodyFragment(text);
        UnseenElements.remove(document);
        Superscripts.spell(document);
        Element body = document.body();
        if (body.stream().allMatch(element -> element == body || InlineElements.contains(element))
                && body.selectFirst("br") == null) {
            // Its lines are what tells its paragraphs.
            return body.wholeText().strip();
        }
        TaggedText reader = new TaggedText();
        body.traverse(reader);
        return String.join("\n\n", reader.paragraphs);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            run.append(text.getWholeText(), false, false);
        } else if (node instanceof Element element && element.normalName().equals("br")) {
            run.breakLine();
        } else {
            endParagraphAt(node);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        endParagraphAt(node);
    }

    private void endParagraphAt(Node node) {
        if (node instanceof Element element && !InlineElements.contains(element)) {
            if (!run.isBlank()) {
                paragraphs.add(run.text());
            }
            run = new TextRun();
        }
    }
}
