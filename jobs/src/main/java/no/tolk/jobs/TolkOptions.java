package no.tolk.jobs;

import java.io.Serializable;
import no.tolk.model.ModelBundle;
import no.tolk.read.ArticleColumns;
import no.tolk.translate.DecodingOptions;

/**
 * How articles are translated and summarised.
 *
 * @param model where the model is: {@code builtin}, a folder or a zip archive, at the same place on every machine
 * @param decoding how the search goes, and what is repaired
 * @param summarySentences sentences in a summary at most
 * @param textColumn the column that holds the articles' texts
 */
public record TolkOptions(String model, DecodingOptions decoding, int summarySentences, String textColumn)
        implements Serializable {

    /** The built-in model, greedy search with repair, and summaries of three sentences. */
    public static final TolkOptions DEFAULT =
            new TolkOptions(ModelBundle.BUILT_IN, DecodingOptions.DEFAULT, 3, ArticleColumns.DEFAULT.text());

    /** @throws IllegalArgumentException where the number of summary sentences is out of range */
    public TolkOptions {
        if (summarySentences < 0) {
            throw new IllegalArgumentException("summary sentences must be 0 or more, not " + summarySentences);
        }
    }

    /** These options with another model. */
    public TolkOptions withModel(String model) {
        return new TolkOptions(model, decoding, summarySentences, textColumn);
    }

    /** These options with other decoding. */
    public TolkOptions withDecoding(DecodingOptions decoding) {
        return new TolkOptions(model, decoding, summarySentences, textColumn);
    }

    /** These options with another length of summaries; 0 makes none. */
    public TolkOptions withSummarySentences(int summarySentences) {
        return new TolkOptions(model, decoding, summarySentences, textColumn);
    }

    /** These options with another column for the text. */
    public TolkOptions withTextColumn(String textColumn) {
        return new TolkOptions(model, decoding, summarySentences, textColumn);
    }
}
