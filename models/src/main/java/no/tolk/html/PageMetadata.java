package no.tolk.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import no.tolk.text.ArticlePart;
import no.tolk.text.ParagraphKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says about itself where readers do not see it.
 *
 * @param titles what it calls the article, the most trustworthy first
 * @param date when the article was published, in ISO 8601; null where the page does not say
 * @param isArticle whether the page says that it is an article, or when it was published
 * @param article the text for machines, of use where the one for readers is not in the page; often empty
 */
record PageMetadata(List<String> titles, String date, boolean isArticle, List<ArticlePart> article) {
    private static final List<String> TITLES = List.of("og:title", "twitter:title");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.date",
            "dcterms.created",
            "pubdate",
            "publishdate");
    private static final List<String> MARKED_DATES = List.of(
            "time[itemprop=datePublished]",
            "time[pubdate]",
            "article time[datetime]",
            "main time[datetime]",
            "time[datetime]");

    /** To be read before scripts are removed: the linked data are in one. */
    static PageMetadata of(Document document) {
        LinkedData linked = LinkedData.of(document);
        List<Element> metas = document.select("meta[content]");
        List<String> titles = Stream.concat(
                        linked.headline().stream(), TITLES.stream().flatMap(name -> values(metas, name)))
                .toList();
        Optional<String> stated =
                firstDate(Stream.concat(DATES.stream().flatMap(name -> values(metas, name)), linked.published()));
        Optional<String> marked = firstDate(MARKED_DATES.stream()
                .flatMap(selector -> document.select(selector).stream())
                .map(time -> time.attr("datetime")));
        boolean isArticle = linked.isArticle()
                || stated.isPresent()
                || values(metas, "og:type").anyMatch(type -> type.equalsIgnoreCase("article"));
        List<ArticlePart> article = linked.body()
                .map(body -> withTitle(titles, List.of(ArticlePart.unmarked(body))))
                .orElse(List.of());
        return new PageMetadata(titles, stated.or(() -> marked).orElse(null), isArticle, article);
    }

    private static Optional<String> firstDate(Stream<String> values) {
        return values.flatMap(value -> PublicationDate.iso(value).stream()).findFirst();
    }

    /** The parts, with the page's title in front if they have no headline. */
    List<ArticlePart> completed(List<ArticlePart> parts) {
        boolean complete = parts.isEmpty() || parts.stream().anyMatch(part -> part.kind() == ParagraphKind.HEADLINE);
        return complete ? parts : withTitle(titles, parts);
    }

    private static List<ArticlePart> withTitle(List<String> titles, List<ArticlePart> parts) {
        List<ArticlePart> result = new ArrayList<>();
        titles.stream().findFirst().ifPresent(title -> result.add(new ArticlePart(ParagraphKind.HEADLINE, title)));
        result.addAll(parts);
        return result;
    }

    private static Stream<String> values(List<Element> metas, String name) {
        return metas.stream()
                .filter(meta -> name.equals(key(meta)))
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty());
    }

    private static String key(Element meta) {
        return Stream.of("property", "name", "itemprop")
                .map(meta::attr)
                .filter(key -> !key.isEmpty())
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }
}
