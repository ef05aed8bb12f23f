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
    /** Who took a picture: {@code Foto: Kari Moe / NTB}. */
    CREDIT(false),
    BYLINE(false),
    /** A heading or paragraph of a fact box. */
    FACT(true),
    LIST(true),
    /**
     * A row of a table, such as a result. It is one unit and is copied: cells are names and numbers, and nothing around
     * them tells a translator that {@code Brann} is a club and not a fire.
     */
    TABLE(false),
    /** The clock time of an entry in a live ticker. */
    TIME(false),
    /** An entry in a live ticker. */
    LIVE(true),
    /** A reference to another article: {@code LES OGSÅ: ...}. */
    RELATED(true),
    /** When the article was changed: {@code Oppdatert kl. 12.03}. */
    UPDATE(true);

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
