package no.tolk.translate;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.tolk.language.LanguageIdentifier;

/**
 * English quotations in Norwegian sentences: what somebody said in English is not to be translated. Models mostly repeat
 * it, and now and then change a word.
 */
final class EnglishQuotes {
    private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

    /** A mark, words, a last stop or comma, and a mark. */
    private static final Pattern QUOTATION = Pattern.compile("([«\"“”„])([^«»\"“”„]+?)([.,]?)([»\"”“])");

    private EnglishQuotes() {}

    /**
     * A translation whose quotations that were English in the source are as they were there, but for their last stop or
     * comma, which the two languages place differently.
     *
     * @return the target as it is where it has not as many quotations as the source
     */
    static String restored(String source, String target) {
        List<String> said = QUOTATION
                .matcher(source)
                .results()
                .map(quotation -> quotation.group(2))
                .toList();
        Matcher quotations = QUOTATION.matcher(target);
        if (said.isEmpty() || quotations.results().count() != said.size()) {
            return target;
        }
        Iterator<String> inOrder = said.iterator();
        return quotations.replaceAll(quotation -> {
            String original = inOrder.next();
            boolean changed = !said.contains(quotation.group(2))
                    && isLike(original, quotation.group(2))
                    && LANGUAGES.isEnglish(original);
            return Matcher.quoteReplacement(
                    changed
                            ? quotation.group(1) + original + quotation.group(3) + quotation.group(4)
                            : quotation.group());
        });
    }

    /** Quotations may change places: half of the words are the same, or it is another one. */
    private static boolean isLike(String original, String target) {
        List<String> words = List.of(target.split(" "));
        String[] originals = original.split(" ");
        return 2 * Stream.of(originals).filter(words::contains).count() >= originals.length;
    }
}
