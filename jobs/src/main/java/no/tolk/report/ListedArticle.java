package no.tolk.report;

import java.util.Collection;
import java.util.List;
import no.tolk.check.Flag;
import no.tolk.published.StoredArticle;
import no.tolk.published.StoredArticle.Sentence;

/**
 * What the list of articles says of one, so that it can be searched for, sorted and filtered before it is opened.
 *
 * @param title the English headline, else the Norwegian one, else how the article begins
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

    private static final int BEGINNING = 80;

    static ListedArticle of(StoredArticle article) {
        List<Sentence> sentences = article.paragraphs().stream()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .toList();
        return new ListedArticle(
                article.id(),
                title(article, sentences),
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

    private static String title(StoredArticle article, List<Sentence> sentences) {
        if (article.titleEn() != null) {
            return article.titleEn();
        }
        if (article.titleNb() != null) {
            return article.titleNb();
        }
        // Not a date or a place in front of the text: those are copied.
        return sentences.stream()
                .filter(Sentence::wasDecoded)
                .findFirst()
                .or(() -> sentences.stream().findFirst())
                .map(first -> beginning(first.en() == null ? first.nb() : first.en()))
                .orElse(article.id());
    }

    private static String beginning(String text) {
        if (text.codePointCount(0, text.length()) <= BEGINNING) {
            return text;
        }
        int end = text.offsetByCodePoints(0, BEGINNING);
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > 0 ? space : end) + " …";
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
