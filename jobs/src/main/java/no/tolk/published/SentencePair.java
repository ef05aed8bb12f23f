package no.tolk.published;

import java.util.List;
import java.util.stream.Collectors;
import no.tolk.check.Flag;

/**
 * A sentence in both languages, and what it can be chosen by; the columns of the table {@code sentences}.
 *
 * @param kind of its paragraph, as in the table {@code paragraphs}
 * @param language of its article: that of its paragraph may be English, where much of a Norwegian one is a quotation
 * @param en null where nothing was translated
 * @param score mean log-probability of the translation's tokens; null where it was not translated
 * @param flags what the checks found
 */
public record SentencePair(
        String articleId,
        int paragraph,
        int sentence,
        String kind,
        String language,
        String nb,
        String en,
        Float score,
        List<Flag> flags,
        boolean inSummary) {

    public SentencePair {
        flags = List.copyOf(flags);
    }

    /** The codes of its flags, each once, separated by commas. */
    public String flagCodes() {
        return flags.stream().map(Flag::code).distinct().collect(Collectors.joining(","));
    }
}
