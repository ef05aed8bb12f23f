package no.tolk.translate;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.tolk.language.LanguageIdentifier;

/**
 * English quotations in Norwegian sentences: what somebody said in English is not to be translated. Models mostly repeat
 * it, and now and then change a word.
 */
final class EnglishQuotes {
    private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

    /** A mark, words, a last stop or comma, and a mark. */
    private static final Pattern QUOTATION = Pattern.compile("([«\"“„])([^«»\"“”„]+?)([.,]?)([»\"”])");

    private EnglishQuotes() {}

    /**
     * A translation whose quotations that were English in the source are as they were there, but for their last stop or
     * comma, which the two languages place differently.
     *
     * @return the target as it is where it has not as many quotations as the source
     */
    static String restored(String source, String target) {
        List<MatchResult> said = QUOTATION.matcher(source).results().toList();
        Matcher quotation = QUOTATION.matcher(target);
        if (said.isEmpty() || quotation.results().count() != said.size()) {
            return target;
        }
        Set<String> unchanged = said.stream().map(original -> original.group(2)).collect(Collectors.toSet());
        StringBuilder restored = new StringBuilder();
        quotation.reset();
        for (MatchResult original : said) {
            quotation.find();
            String words = original.group(2);
            boolean keep = !unchanged.contains(quotation.group(2))
                    && isLike(words, quotation.group(2))
                    && LANGUAGES.isEnglish(words);
            quotation.appendReplacement(
                    restored,
                    Matcher.quoteReplacement(
                            keep
                                    ? quotation.group(1) + words + quotation.group(3) + quotation.group(4)
                                    : quotation.group()));
        }
        return quotation.appendTail(restored).toString();
    }

    /** Quotations may change places: half of the words are the same, or it is another one. */
    private static boolean isLike(String original, String target) {
        List<String> words = List.of(target.split(" "));
        String[] originals = original.split(" ");
        return 2 * Stream.of(originals).filter(words::contains).count() >= originals.length;
    }
}
