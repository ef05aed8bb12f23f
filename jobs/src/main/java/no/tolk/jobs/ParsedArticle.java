package no.tolk.jobs;

import java.util.ArrayList;
import java.util.List;
import no.tolk.language.Language;
import no.tolk.language.LanguageIdentifier;
import no.tolk.read.InvalidRecordException;
import no.tolk.read.SourceArticle;
import no.tolk.repair.Repair;
import no.tolk.repair.RepairCounts;
import no.tolk.repair.SourceText;
import no.tolk.text.Article;
import no.tolk.text.ArticleParser;
import no.tolk.text.Paragraph;
import no.tolk.text.Sentence;

/**
 * An article's structure and languages: all that is known before translation, as a function of its source.
 *
 * @param language of the article
 * @param languages of its paragraphs
 */
record ParsedArticle(Article article, Language language, List<Language> languages) {

    /** Shorter paragraphs are taken to be in the article's language: identification needs a few words. */
    private static final int WORDS_TO_TELL = 20;

    private static final ArticleParser PARSER = new ArticleParser();
    private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

    /** @throws InvalidRecordException where there is no text */
    static ParsedArticle of(SourceArticle source) throws InvalidRecordException {
        Article article = withRepairs(source.repairs(), PARSER.parse(source.parts()));
        if (article.paragraphs().isEmpty()) {
            throw new InvalidRecordException("the article is empty");
        }
        Language language = LANGUAGES.identify(article.text());
        List<Language> languages = new ArrayList<>();
        for (Paragraph paragraph : article.paragraphs()) {
            boolean telling = paragraph.text().split("\\s+", WORDS_TO_TELL).length == WORDS_TO_TELL;
            languages.add(telling ? LANGUAGES.identify(paragraph.text(), language) : language);
        }
        return new ParsedArticle(article, language, List.copyOf(languages));
    }

    private static Article withRepairs(List<Repair> before, Article article) {
        RepairCounts all = new RepairCounts();
        all.add(before);
        all.add(article.repairs());
        return new Article(article.text(), all.repairs(), article.paragraphs());
    }

    /** Whether the article is in a language that is translated. */
    boolean isTranslated() {
        return language.isNorwegian();
    }

    /**
     * Whether a sentence is translated; else it is copied, or the whole article is left alone. In a paragraph of a
     * Norwegian article that is English already, only sentences with Norwegian in them are translated.
     *
     * @param index of the paragraph
     * @param sentence one of the paragraph's
     */
    boolean translates(int index, Sentence sentence) {
        return isTranslated()
                && article.paragraphs().get(index).kind().translated()
                && (languages.get(index) != Language.EN || LANGUAGES.hasNorwegian(sentence.text()));
    }

    /** The different sentences to translate, normalised, in the order of the article. */
    List<String> sentencesToTranslate() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < article.paragraphs().size(); i++) {
            for (Sentence sentence : article.paragraphs().get(i).sentences()) {
                if (translates(i, sentence)) {
                    sentences.add(SourceText.normalise(sentence.text()));
                }
            }
        }
        return sentences.stream().distinct().toList();
    }
}
