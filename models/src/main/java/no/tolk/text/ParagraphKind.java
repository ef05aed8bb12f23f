package no.tolk.text;

import java.util.Locale;

/** What a paragraph is in a news article. */
public enum ParagraphKind {
    /** What a feed puts in front of the text: {@code date 2017-05}. */
    METADATA(false),
    /** Place and agency in front of the first paragraph: {@code NEW YORK (VG)}. */
    DATELINE(false),
    HEADLINE(true),
    /** The first paragraph of prose. */
    LEAD(true),
    SUBHEADING(true),
    BODY(true),
    /** A paragraph that begins with a dash: somebody speaks. */
    QUOTE(true),
    CAPTION(true),
    BYLINE(false);

    private final boolean translated;

    ParagraphKind(boolean translated) {
        this.translated = translated;
    }

    /** The name of the kind in tables, in small letters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether paragraphs of this kind are translated; the others are copied as they are. */
    public boolean translated() {
        return translated;
    }
}
