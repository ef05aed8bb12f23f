package no.tolk.language;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells languages apart by their function words, and by endings and letters of the other words: Bokmål, Nynorsk, Danish,
 * Swedish, English and Northern Sámi from each other, and others as other. Reliable from about twenty words.
 *
 * <p>Safe for use by several threads.
 */
public final class LanguageIdentifier {
    /** Below this number of words nothing but clear evidence makes a text foreign. */
    private static final int FEW_WORDS = 8;
    /** The least share of the words of a text that are in its language's list. */
    private static final double LEAST_COVERAGE = 0.2;

    private static final List<Language> SCANDINAVIAN = List.of(Language.NB, Language.NN, Language.DA, Language.SV);

    /** How many different words a sentence needs that English has and Norwegian has not: titles have one or two. */
    private static final int ENGLISH_WORDS = 3;
    /** The least share of the words of an English sentence that are in its list. */
    private static final double ENGLISH_COVERAGE = 0.4;

    private static final Pattern QUOTATION = Pattern.compile("[«“„][^«»“”„]*+[»”“]|\"[^\"]*+\"");

    /** The word lists are the same for all. */
    private static final LanguageClues CLUES = new LanguageClues();

    /** The language of most of a text; Bokmål where it has hardly any words (names, numbers, results). */
    public Language identify(String text) {
        return identify(text, Language.NB);
    }

    /**
     * The language of most of a text.
     *
     * @param expected what a text counts as that does not tell: one with hardly any words (names, numbers, results), or
     *     with words that several languages have
     */
    public Language identify(String text, Language expected) {
        LanguageEvidence evidence = new LanguageEvidence(text, CLUES);
        if (evidence.isInOtherScript()) {
            return Language.OTHER;
        }
        if (evidence.words() == 0) {
            return expected;
        }
        Language best = best(evidence, expected);
        boolean unknown = evidence.known(best) < LEAST_COVERAGE * evidence.words();
        if (unknown) {
            return evidence.words() < FEW_WORDS ? expected : Language.OTHER;
        }
        return best;
    }

    /**
     * Whether a text has a word that Norwegian lists and English does not, such as "sier" after an English quote, or has
     * another one there that looks like no English word.
     */
    public boolean hasNorwegian(String text) {
        return new LanguageEvidence(text, CLUES).onlyNorwegian() > 0 || isQuotedByAnother(text);
    }

    /** What stands around a quotation tells who speaks, in few words that need not be listed. */
    private static boolean isQuotedByAnother(String text) {
        String around = QUOTATION.matcher(text).replaceAll(" ");
        return !around.equals(text) && new LanguageEvidence(around, CLUES).strange(Language.EN) > 0;
    }

    /**
     * Whether a sentence is English beyond doubt, so that it can stay as it is among Norwegian ones. A sentence of two or
     * three words is not, nor one that {@linkplain #hasNorwegian has Norwegian} in it.
     */
    public boolean isEnglish(String sentence) {
        LanguageEvidence evidence = new LanguageEvidence(sentence, CLUES);
        return evidence.onlyEnglish() >= ENGLISH_WORDS
                && evidence.onlyNorwegian() == 0
                && evidence.known(Language.EN) >= ENGLISH_COVERAGE * evidence.words()
                && !isQuotedByAnother(sentence);
    }

    /**
     * The Scandinavian languages have most of their words in common: there the telling ones decide. Between them and the
     * rest it is the number of words.
     */
    private static Language best(LanguageEvidence evidence, Language expected) {
        Language scandinavian = SCANDINAVIAN.stream()
                .max(Comparator.comparing(evidence::score).thenComparing(language -> language == expected))
                .orElseThrow();
        return Stream.of(scandinavian, Language.EN, Language.SE, Language.OTHER)
                .max(Comparator.comparing(evidence::known).thenComparing(language -> language == expected))
                .orElseThrow();
    }
}
