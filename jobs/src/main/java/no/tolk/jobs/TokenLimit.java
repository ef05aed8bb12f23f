package no.tolk.jobs;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.tolk.read.InvalidRecordException;

/**
 * The bound on what one article may cost.
 *
 * @param most source tokens of its different sentences
 */
record TokenLimit(int most) implements Serializable {

    /** A sentence of one letter may be that, the start of a word, the end of the sentence, and a language. */
    private static final int TOKENS_IN_A_BYTE = 4;

    /**
     * Whether an article is so short that it passes without its tokens being counted, which takes the model.
     *
     * @param sentences its different sentences to translate
     */
    boolean surelyAllows(List<String> sentences) {
        long bytes = 0;
        for (String sentence : sentences) {
            bytes += sentence.getBytes(StandardCharsets.UTF_8).length;
        }
        return TOKENS_IN_A_BYTE * bytes <= most;
    }

    /** @throws InvalidRecordException where an article of so many tokens may not pass */
    void check(long tokens) throws InvalidRecordException {
        if (tokens > most) {
            throw new InvalidRecordException("the article has " + tokens + " tokens to translate, and " + most
                    + " are allowed: split it, or allow more (--max-article-tokens on the command line,"
                    + " withMaxArticleTokens in Java)");
        }
    }
}
