package no.tolk.jobs;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import no.tolk.read.InvalidRecordException;
import no.tolk.translate.Translator;

/**
 * The bound on what one article may cost.
 *
 * @param most source tokens of its different sentences
 */
record TokenLimit(int most) implements Serializable {

    /** A sentence of one letter may be that, the start of a word, the end of the sentence, and a language. */
    private static final int TOKENS_IN_A_BYTE = 4;

    /**
     * Lets an article pass or not. The tokens of short ones need not be counted.
     *
     * @param sentences the article's different sentences to translate
     * @param translator whose tokens are meant; asked for only where they are counted
     * @throws InvalidRecordException where the article has more
     */
    void check(List<String> sentences, Supplier<Translator> translator) throws InvalidRecordException {
        long bytes = 0;
        for (String sentence : sentences) {
            bytes += sentence.getBytes(StandardCharsets.UTF_8).length;
        }
        if (TOKENS_IN_A_BYTE * bytes <= most) {
            return;
        }
        long tokens = translator.get().tokens(sentences);
        if (tokens > most) {
            throw new InvalidRecordException("the article has " + tokens + " tokens to translate, and " + most
                    + " are allowed: split it, or allow more (--max-article-tokens on the command line,"
                    + " withMaxArticleTokens in Java)");
        }
    }
}
