package no.tolk.html;

import java.util.List;
import no.tolk.text.ArticlePart;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
 */
public record HtmlArticle(List<ArticlePart> parts, String date) {
    public HtmlArticle {
        parts = List.copyOf(parts);
    }

    /**
     * Finds the article in a page. Any bytes will do: what is no page holds no article. The work grows with the length of
     * the page.
     *
     * <p>The encoding is found as browsers do it (WHATWG, Encoding Standard): a byte order mark, else what a meta element
     * near the beginning says, else UTF-8, else Windows-1252. A page that says UTF-8 and is mostly something else is read
     * as Windows-1252 too.
     */
    public static HtmlArticle read(byte[] page) {
        Document document = Jsoup.parse(PageDecoder.decode(page));
        PageMetadata metadata = PageMetadata.of(document);
        UnseenElements.remove(document);
        Element headline = Headline.in(document, metadata);
        Boilerplate.empty(document, headline);
        List<ArticlePart> seen = ArticleBody.find(document, metadata.isArticle(), headline)
                .map(body -> metadata.completed(PartReader.read(body)))
                .orElse(List.of());
        List<ArticlePart> parts = length(seen) * 2 < length(metadata.article()) ? metadata.article() : seen;
        String date = parts.isEmpty() ? null : metadata.date();
        return new HtmlArticle(
                parts, date != null ? date : PublicationDate.written(parts).orElse(null));
    }

    private static int length(List<ArticlePart> parts) {
        return parts.stream().mapToInt(part -> part.text().length()).sum();
    }
}
