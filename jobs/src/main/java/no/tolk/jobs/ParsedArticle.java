package no.tolk.jobs;

import java.util.ArrayList;
import java.util.List;
import no.tolk.text.Article;
import no.tolk.text.ArticleParser;
import no.tolk.text.Language;
import no.tolk.text.LanguageIdentifier;
import no.tolk.text.Paragraph;
import no.tolk.text.Sentence;
import no.tolk.text.SourceText;

/** An article's structure and language: all that is known before translation, as a function of its text. */
record ParsedArticle(Article article, Language language) {

    private static final ArticleParser PARSER = new ArticleParser();
    private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

    /** @throws InvalidRecordException where there is no text */
    static ParsedArticle of(String text) throws InvalidRecordException {
        Article article = PARSER.parse(text);
        if (article.paragraphs().isEmpty()) {
            throw new InvalidRecordException("the article is empty");
        }
        return new ParsedArticle(article, LANGUAGES.identify(article.text()));
    }

    /** Whether the article is in a language that is translated. */
    boolean isTranslated() {
        return language.isNorwegian();
    }

    /** Whether the paragraph's sentences are translated; else they are copied, or the whole article is left alone. */
    boolean translates(Paragraph paragraph) {
        return isTranslated() && paragraph.kind().translated();
    }

    /** The different sentences to translate, normalised, in the order of the article. */
    List<String> sentencesToTranslate() {
        List<String> sentences = new ArrayList<>();
        for (Paragraph paragraph : article.paragraphs()) {
            if (translates(paragraph)) {
                for (Sentence sentence : paragraph.sentences()) {
                    sentences.add(SourceText.normalise(sentence.text()));
                }
            }
        }
        return sentences.stream().distinct().toList();
    }
}
