package no.tolk.jobs;

import java.util.List;
import no.tolk.jobs.BilingualArticle.BilingualSentence;
import no.tolk.read.InvalidRecordException;
import no.tolk.read.SourceArticle;
import no.tolk.runs.TolkException;
import no.tolk.translate.Translation;
import no.tolk.translate.Translator;

/** Translates and summarises one article without Spark, exactly as the job does. */
public final class ArticleTranslator {

    private final Translator translator;
    private final TolkOptions options;

    public ArticleTranslator(Translator translator, TolkOptions options) {
        this.translator = translator;
        this.options = options;
    }

    /**
     * A summary in both languages.
     *
     * @param titleNb null where the article has no headline
     * @param titleEn null where there is none, or nothing was translated
     * @param eligible the sentences that it was chosen from
     * @param nb the chosen sentences in the order of the article
     * @param en their translations
     */
    public record ArticleSummary(
            String titleNb, String titleEn, List<String> eligible, List<String> nb, List<String> en) {}

    /**
     * Translates an article and picks its summary.
     *
     * @throws TolkException where the text is empty, too long, in a language that is not translated, or the engine fails
     *     on it
     */
    public ArticleSummary summarize(String text) {
        try {
            ParsedArticle parsed = ParsedArticle.of(SourceArticle.of(text));
            if (!parsed.isTranslated()) {
                throw new TolkException("the article is in " + parsed.language().code()
                        + ", not in Norwegian: there is nothing to translate");
            }
            List<String> sentences = parsed.sentencesToTranslate();
            new TokenLimit(options.maxArticleTokens()).check(translator.tokens(sentences));
            List<Translation> translations = translator.translate(sentences, options.decoding());
            BilingualArticle article =
                    BilingualArticle.of(parsed, BilingualArticle.byHash(sentences, translations), options.summary());
            List<BilingualSentence> summary = article.summary();
            return new ArticleSummary(
                    parsed.article().title().orElse(null),
                    article.titleEn(),
                    texts(Summary.eligible(article.paragraphs())),
                    texts(summary),
                    summary.stream().map(BilingualSentence::en).toList());
        } catch (InvalidRecordException | FailedSentenceException e) {
            throw new TolkException(e.getMessage(), e);
        }
    }

    private static List<String> texts(List<BilingualSentence> sentences) {
        return sentences.stream().map(sentence -> sentence.source().text()).toList();
    }
}
