package no.tolk.jobs;

import java.io.Serializable;
import java.util.List;
import no.tolk.read.InvalidRecordException;
import no.tolk.read.RecordFault;
import no.tolk.read.SourceArticle;
import no.tolk.translate.Translator;

/**
 * Parses articles that cost no more than is allowed.
 *
 * @param translator whose tokens are counted
 */
record LimitedParser(TokenLimit limit, TranslatorSource translator) implements Serializable {

    /** Where an article comes from. */
    @FunctionalInterface
    interface Source {
        SourceArticle read() throws InvalidRecordException;
    }

    /**
     * An article, or why there is none.
     *
     * @param sentences the different ones to translate
     * @param fault the article's own; null where there is none
     */
    record Parsed(ParsedArticle article, List<String> sentences, Throwable fault) {
        static Parsed faulty(Throwable fault) {
            return new Parsed(null, List.of(), RecordFault.orThrow(fault));
        }
    }

    Parsed parse(Source source) {
        ParsedArticle article;
        List<String> sentences;
        try {
            article = ParsedArticle.of(source.read());
            sentences = article.sentencesToTranslate();
        } catch (InvalidRecordException | RuntimeException | Error e) {
            return Parsed.faulty(e);
        }
        // This may load the model: where that fails it is no fault of the article's.
        Translator counter = limit.surelyAllows(sentences) ? null : translator.translator();
        try {
            if (counter != null) {
                limit.check(counter.tokens(sentences));
            }
            return new Parsed(article, sentences, null);
        } catch (InvalidRecordException | RuntimeException | Error e) {
            return Parsed.faulty(e);
        }
    }
}
