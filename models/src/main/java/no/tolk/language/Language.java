package no.tolk.language;

import java.util.Locale;

/** The languages that are told apart. */
public enum Language {
    /** Bokmål. */
    NB,
    /** Nynorsk. */
    NN,
    /** Danish. */
    DA,
    /** Swedish. */
    SV,
    /** English. */
    EN,
    /** Northern Sámi. */
    SE,
    /** Any other language. */
    OTHER;

    /** The two letters of ISO 639-1, or {@code other}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isNorwegian() {
        return this == NB || this == NN;
    }
}
