package no.tolk.text;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Notes on when an article was published, changed or corrected: {@code Oppdatert kl. 12.03}. Bokmål and Nynorsk. */
final class UpdateNote {
    private static final int LONGEST = 250;
    private static final int LONGEST_STAMP = 120;

    private static final String DAY = "(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag";
    private static final String TIME = "(?:\\d|kl\\b|klokk[ae]n?\\b|i dag\\b|i går\\b|(?:den |sist )?" + DAY
            + "\\b|for (?:\\d|(?:en|ein|ei|to|tre|noen|nokre)\\b))";
    /** "Publisert: 3. mai 2024", "Sist endra i går": a colon or a time tell it from "Oppdatert forskning". */
    private static final Pattern STAMP = Pattern.compile(
            "\\(?(?i:(?:sist |først |fyrst )?(?:publisert|oppdatert|endret|endra))(?:\\s*:.*|,? " + TIME
                    + ".*|[.)]{0,2})",
            Pattern.DOTALL);

    private static final String ARTICLE = "(?i:denne )?(?i:saken|saka|artikkelen|nyhetssaken|nyhendesaka)";
    private static final String STEADILY = "(?: (?:fortløpende|fortløpande|løpende|løpande|jevnlig))?[.)]{0,2}";
    /** "Saken er oppdatert med et bilde.", but no "Saken er rettet mot kommunen." */
    private static final Pattern CHANGED = Pattern.compile(
            "\\(?" + ARTICLE + " (?:er|ble|blei|blir|vart|vert|har blitt|har vorte|var) (?:sist |no |nå |nettopp )?"
                    + "(?:oppdatert|endret|endra|korrigert|presisert|(?:rettet|retta)(?! mot)|under oppdatering"
                    + "|(?:først|fyrst|opprinnelig|opphavleg) publisert)(?!\\p{L}).*",
            Pattern.DOTALL);

    private static final Pattern CHANGING = Pattern.compile("\\(?(?:" + ARTICLE
            + " (?:oppdateres|oppdaterast)|(?:Vi|VG|NRK|Avisa|Avisen) (?:oppdaterer|følger|følgjer) (?:saken|saka))"
            + STEADILY);
    private static final Pattern CORRECTION = Pattern.compile(
            "(?:RETTELSE|Rettelse|RETTING|Retting|PRESISERING|Presisering|OPPDATERING|Oppdatering)\\s*:.*",
            Pattern.DOTALL);

    private UpdateNote() {}

    static boolean matches(String text) {
        return text.length() <= LONGEST_STAMP && STAMP.matcher(text).matches()
                || text.length() <= LONGEST
                        && Stream.of(CHANGED, CHANGING, CORRECTION)
                                .anyMatch(note -> note.matcher(text).matches());
    }

    /** Where a note in parentheses at the end of a text begins, 0 if there is none behind other text. */
    static int start(String text) {
        int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
        return open > 0 && matches(text.substring(open)) ? open : 0;
    }
}
