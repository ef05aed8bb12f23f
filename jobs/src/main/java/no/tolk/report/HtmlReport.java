package no.tolk.report;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import no.tolk.published.PublishedRun;
import no.tolk.published.QuarantinedRun.QuarantinedRecord;
import no.tolk.published.RunDistributions;
import no.tolk.published.RunOverview;
import no.tolk.published.StoredArticle;

/**
 * A run as one HTML file that needs no other and no network. The run's texts are in it as JSON, which the page's script
 * puts on the screen as text and never as markup; an article is read when it is opened.
 */
public final class HtmlReport {

    /** Of Norwegian text: about 13,000 articles of the usual length, a file of 90 MB. */
    private static final long MOST_CHARACTERS = 20_000_000;

    private static final int MOST_QUARANTINED = 1_000;

    /** Escapes {@code <} and its like, so that no text can end the script element that it is in. */
    private static final Gson JSON = new Gson();

    private final PublishedRun run;
    private final List<String> ids;

    private HtmlReport(PublishedRun run, List<String> ids) {
        this.run = run;
        this.ids = ids;
    }

    /**
     * The report of a run.
     *
     * @param most articles to show; those with the most flagged sentences go first
     */
    public static HtmlReport of(PublishedRun run, int most) {
        return new HtmlReport(run, run.flaggedFirst(most, MOST_CHARACTERS));
    }

    /** What the page's script knows before an article is opened; the manifest tells how many there are in the run. */
    private record Content(
            RunOverview overview,
            RunDistributions distributions,
            int wordsPerBin,
            int binsPerScore,
            List<QuarantinedRecord> quarantine,
            List<ListedArticle> articles) {}

    /** How many articles it shows. */
    public int articles() {
        return ids.size();
    }

    /** Writes the page, which says that it is in UTF-8. */
    public void writeTo(Writer page) throws IOException {
        List<ListedArticle> listed = new ArrayList<>();
        new PageTemplate()
                .write(
                        page,
                        "Run " + run.runId() + " · Tolk",
                        data -> writeArticles(data, listed),
                        data -> writeRun(data, listed));
    }

    private void writeArticles(Writer page, List<ListedArticle> listed) throws IOException {
        for (Iterator<StoredArticle> articles = run.articles(ids).iterator(); articles.hasNext(); ) {
            StoredArticle article = articles.next();
            page.write("<script type=\"application/json\" class=\"article\">");
            JSON.toJson(article, page);
            page.write("</script>\n");
            listed.add(ListedArticle.of(article));
        }
    }

    private void writeRun(Writer page, List<ListedArticle> listed) {
        List<QuarantinedRecord> quarantine = new ArrayList<>();
        for (Iterator<QuarantinedRecord> all = run.quarantine();
                quarantine.size() < MOST_QUARANTINED && all.hasNext(); ) {
            quarantine.add(all.next());
        }
        Content content = new Content(
                run.overview(),
                run.distributions(),
                RunDistributions.WORDS,
                RunDistributions.SCORES,
                quarantine,
                listed);
        JSON.toJson(content, page);
    }
}
