package no.tolk.check;

import java.util.regex.Pattern;

/** How a language writes numbers. */
enum NumberLanguage {
    /** {@code 1.250.000,5} and, since much of the news is translated itself, {@code 2.5} and {@code 1,250,000} too. */
    NORWEGIAN('.', ',', "og", Pattern.compile("\\d+\\.\\d+|\\d{1,3}(?:,\\d{3}){2,}(?:\\.\\d+)?"), "numbers-nb.tsv"),

    /** {@code 1,250,000.5} and nothing else: a Norwegian {@code 2,5} or {@code 1.250.000} was not translated. */
    ENGLISH(',', '.', "and", Pattern.compile("(?!)"), "numbers-en.tsv");

    private final char group;
    private final Pattern own;
    private final Pattern foreign;
    private final String and;
    private final NumberLexicon lexicon;

    NumberLanguage(char group, char decimal, String and, Pattern foreign, String lexicon) {
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

    NumberLexicon lexicon() {
        return lexicon;
    }

    /**
     * A number in this language's notation, without spaces, as Java writes it; null if it is none.
     */
    String plain(String digits) {
        if (own.matcher(digits).matches()) {
            return digits.replace(String.valueOf(group), "").replace(',', '.');
        }
        if (foreign.matcher(digits).matches()) {
            return digits.replace(",", "");
        }
        return null;
    }
}
