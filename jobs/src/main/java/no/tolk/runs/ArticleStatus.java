package no.tolk.runs;

import java.util.Locale;

/** What became of an article: the column {@code status} of the table {@code articles}. */
public enum ArticleStatus {
    TRANSLATED,
    /** In another language than Norwegian: it went through as it was. */
    UNTRANSLATED;

    /** The value in the column. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
