package no.tolk.report;

import java.util.Collection;
import java.util.List;
import no.tolk.check.Flag;
import no.tolk.published.StoredArticle;
import no.tolk.published.StoredArticle.Sentence;

/**
 * What the list of articles says of one, so that it can be searched for, sorted and filtered before it is opened.
 *
 * @param title what {@link StoredArticle#title} is
 * @param original the Norwegian headline; null where it is the title
 * @param flags codes that its sentences carry with a warning
 * @param score of its translated tokens on average; null where nothing was translated
 */
record ListedArticle(
        String id,
        String title,
        String original,
        String language,
        String date,
        int words,
        int flaggedSentences,
        List<String> flags,
        Double score) {

    static ListedArticle of(StoredArticle article) {
        List<Sentence> sentences = article.sentences();
        return new ListedArticle(
                article.id(),
                article.title(),
                article.titleEn() == null ? null : article.titleNb(),
                article.language(),
                article.date(),
                article.words(),
                article.flaggedSentences(),
                sentences.stream()
                        .map(Sentence::flags)
                        .flatMap(Collection::stream)
                        .filter(Flag::warns)
                        .map(Flag::code)
                        .distinct()
                        .sorted()
                        .toList(),
                score(sentences));
    }

    private static Double score(List<Sentence> sentences) {
        double sum = 0;
        long tokens = 0;
        for (Sentence sentence : sentences) {
            if (sentence.wasDecoded()) {
                sum += (double) sentence.score() * sentence.tokens();
                tokens += sentence.tokens();
            }
        }
        return tokens == 0 ? null : sum / tokens;
    }
}
