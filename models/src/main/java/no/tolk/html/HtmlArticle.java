package no.tolk.html;

import java.util.List;
import java.util.function.IntPredicate;
import no.tolk.repair.Repair;
import no.tolk.repair.RepairCounts;
import no.tolk.text.ArticlePart;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The article of a web page.
 *
 * <p>Headline, lead, subheadings, bylines, captions, credits, lists, tables, fact boxes, live entries, references and
 * notes of updates have their kinds; an ordinary paragraph has none, since the page does not tell speech from prose: the
 * parser of articles finds that out, as in plain text. Text is as it stands in the page, with white space collapsed as
 * browsers do; no-break spaces and soft hyphens are kept. The cells of a table's row are separated by tabs.
 *
 * @param parts the article in its order; empty where the page holds none
 * @param date when it was published, in ISO 8601, as far as the page states it: {@code 2026-03-14} or
 *     {@code 2026-03-14T12:03:00+01:00}; null where the page does not say
 * @param repairs what was repaired to read the page's bytes as text
 */
public record HtmlArticle(List<ArticlePart> parts, String date, List<Repair> repairs) {
    public HtmlArticle {
        parts = List.copyOf(parts);
        repairs = List.copyOf(repairs);
    }

    /**
     * Finds the article in a page. Any text will do: what is no page holds no article. The work grows with the length of
     * the page.
     *
     * <p>The encoding is found as browsers do it (WHATWG, Encoding Standard): a byte order mark, else what a meta element
     * near the beginning says, else UTF-8, else Windows-1252. A page that says UTF-8 and is mostly something else is read
     * as Windows-1252 too.
     *
     * @throws NoTextException where the bytes are no text in any of these
     */
    public static HtmlArticle read(byte[] page) {
        PageText text = PageDecoder.decode(page);
        Document document = Jsoup.parse(text.text());
        PageMetadata metadata = PageMetadata.of(document);
        UnseenElements.remove(document);
        Superscripts.spell(document);
        Boilerplate.empty(document, Headline.likely(document, metadata));
        List<ArticlePart> seen = ArticleBody.find(document, metadata)
                .map(body -> metadata.completed(PartReader.read(body)))
                .orElse(List.of());
        List<ArticlePart> parts = length(seen) * 2 < length(metadata.article()) ? metadata.article() : seen;
        String date = parts.isEmpty() ? null : metadata.date();
        return new HtmlArticle(
                parts, date != null ? date : PublicationDate.written(parts).orElse(null), repairs(text, parts));
    }

    private static List<Repair> repairs(PageText page, List<ArticlePart> parts) {
        RepairCounts counts = new RepairCounts();
        // Most of a page is not the article.
        counts.add("windows-1252", Math.min(page.windows1252(), count(parts, c -> c > 0x7F)));
        counts.add("malformed", Math.min(page.malformed(), count(parts, c -> c == '\uFFFD')));
        return counts.repairs();
    }

    private static int count(List<ArticlePart> parts, IntPredicate counted) {
        return (int) parts.stream()
                .flatMapToInt(part -> part.text().chars())
                .filter(counted)
                .count();
    }

    private static int length(List<ArticlePart> parts) {
        return parts.stream().mapToInt(part -> part.text().length()).sum();
    }
}
