package no.tolk.jobs;

import java.io.Serializable;
import no.tolk.model.ModelBundle;
import no.tolk.read.ArticleColumns;
import no.tolk.summarize.SummaryBudget;
import no.tolk.translate.DecodingOptions;

/**
 * How articles are translated and summarised.
 *
 * @param model where the model is: {@code builtin}, or a folder or a zip archive: a path on the driver's machine, or the URI of
 *     one on any Hadoop file system
 * @param decoding how the search goes, and what is repaired
 * @param summary how long summaries are at most
 * @param textColumn the column that holds the articles' texts
 * @param maxArticleTokens source tokens of an article's different sentences at most; an article with more is an error
 */
public record TolkOptions(
        String model, DecodingOptions decoding, SummaryBudget summary, String textColumn, int maxArticleTokens)
        implements Serializable {

    /** The built-in model, greedy search with repair, summaries of three sentences, and articles of 400,000 tokens. */
    public static final TolkOptions DEFAULT = new TolkOptions(
            ModelBundle.BUILT_IN,
            DecodingOptions.DEFAULT,
            SummaryBudget.sentences(3),
            ArticleColumns.DEFAULT.text(),
            400_000);

    /** @throws IllegalArgumentException where a number is out of range, or the model's location holds a password */
    public TolkOptions {
        Credentials.refuseIn("model", model);
        if (maxArticleTokens < 1) {
            throw new IllegalArgumentException("max article tokens must be 1 or more, not " + maxArticleTokens);
        }
    }

    /** These options with another model. */
    public TolkOptions withModel(String model) {
        return new TolkOptions(model, decoding, summary, textColumn, maxArticleTokens);
    }

    /** These options with other decoding. */
    public TolkOptions withDecoding(DecodingOptions decoding) {
        return new TolkOptions(model, decoding, summary, textColumn, maxArticleTokens);
    }

    /** These options with another length of summaries. */
    public TolkOptions withSummary(SummaryBudget summary) {
        return new TolkOptions(model, decoding, summary, textColumn, maxArticleTokens);
    }

    /** These options with another column for the text. */
    public TolkOptions withTextColumn(String textColumn) {
        return new TolkOptions(model, decoding, summary, textColumn, maxArticleTokens);
    }

    /** These options with another bound on an article's tokens. */
    public TolkOptions withMaxArticleTokens(int maxArticleTokens) {
        return new TolkOptions(model, decoding, summary, textColumn, maxArticleTokens);
    }
}
