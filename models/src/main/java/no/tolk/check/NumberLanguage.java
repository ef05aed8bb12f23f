package no.tolk.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a language writes numbers, in digits and in words. */
enum NumberLanguage {
    /** {@code 1.250.000,5}; but much of the news is translated itself, and brings {@code 2.5} and {@code 1,250} along. */
    NORWEGIAN(
            '.',
            ',',
            Pattern.compile("\\d+\\.(?!\\d{3}\\b)\\d+|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?"),
            "og",
            "numbers-nb.tsv"),

    /** {@code 1,250,000.5} and nothing else: a {@code 2,5} or {@code 1.250.000} was left untranslated. */
    ENGLISH(',', '.', Pattern.compile("(?!)"), "and", "numbers-en.tsv");

    private final char group;
    private final Pattern own;
    private final Pattern foreign;
    private final String and;
    private final NumberLexicon lexicon;

    NumberLanguage(char group, char decimal, Pattern foreign, String and, String lexicon) {
        this.group = group;
        this.own = Pattern.compile("(?:\\d{1,3}(?:[%1$c]\\d{3})+|\\d+)(?:[%2$c]\\d+)?".formatted(group, decimal));
        this.foreign = foreign;
        this.and = and;
        this.lexicon = NumberLexicon.load(lexicon);
    }

    /** The word that joins the parts of a number: <i>hundre <b>og</b> femti</i>. */
    String and() {
        return and;
    }

    /** Whether a range may leave out so many zeros where it begins: any in Norwegian, whole thousands in English. */
    boolean leavesOut(int zeros) {
        return zeros >= 2 && (this == NORWEGIAN || zeros % 3 == 0);
    }

    NumberLexicon lexicon() {
        return lexicon;
    }

    /** What a group of digits without spaces can be as a number, the likelier first; none if it is no number. */
    List<BigDecimal> numbers(String digits) {
        List<BigDecimal> numbers = new ArrayList<>();
        if (own.matcher(digits).matches()) {
            numbers.add(new BigDecimal(digits.replace(String.valueOf(group), "").replace(',', '.')));
        }
        if (foreign.matcher(digits).matches()) {
            numbers.add(new BigDecimal(digits.replace(",", "")));
        }
        return numbers;
    }
}
