package no.tolk.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Tells tables of data, such as results, from those that old pages are laid out with, and reads their rows. */
final class DataTable {
    /** A longer cell is a column of a page. */
    private static final int LONGEST_CELL = 200;

    private static final String LAID_OUT = "h1, h2, h3, h4, ul, ol, blockquote, p + p, form, article, figure, br + br";

    private DataTable() {}

    static boolean is(Element element) {
        return element.normalName().equals("table")
                && !element.attr("role").equals("presentation")
                && element.selectFirst("td table, th table") == null
                && element.select("tr").stream()
                                .filter(row -> cells(row).size() > 1)
                                .count()
                        > 1
                && element.select("td, th").stream().allMatch(DataTable::isShort);
    }

    /** The caption, if there is one, and the rows from top to bottom: cells with tabs between them. */
    static List<String> rows(Element table) {
        List<String> rows = new ArrayList<>();
        table.select("caption").forEach(caption -> rows.add(text(caption)));
        for (Element row : table.select("tr")) {
            rows.add(String.join("\t", cells(row).stream().map(DataTable::text).toList())
                    .stripTrailing());
        }
        return rows;
    }

    private static List<Element> cells(Element row) {
        return row.children().stream().filter(cell -> cell.is("td, th")).toList();
    }

    private static boolean isShort(Element cell) {
        return cell.select(LAID_OUT).isEmpty() && cell.text().length() <= LONGEST_CELL;
    }

    private static String text(Element cell) {
        TextRun run = new TextRun();
        cell.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    run.append(text.getWholeText(), false, false);
                } else if (node instanceof Element element) {
                    separate(element);
                    return Link.isNoteMark(element) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                    separate(element);
                }
                return FilterResult.CONTINUE;
            }

            private void separate(Element element) {
                if (!InlineElements.contains(element) || element.normalName().equals("br")) {
                    run.append(" ", false, false);
                }
            }
        });
        return run.text();
    }
}
