package no.tolk.text;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Notes on when an article was published, changed or corrected: {@code Oppdatert kl. 12.03}. Bokmål and Nynorsk. */
final class UpdateNote {
    private static final int LONGEST = 250;
    private static final int LONGEST_STAMP = 120;

    private static final String STATE = "(?:oppdatert|endret|endra|korrigert|presisert|(?:rettet|retta)(?! mot))";
    private static final String ARTICLE = "(?:Denne |Den )?(?i:saken|saka|artikkelen|nyhetssaken|nyhendesaka)";

    /** "Publisert: 3. mai 2024", "Sist endra i går": a word in front and a time behind it. */
    private static final Pattern STAMP = Pattern.compile(
            "\\(?(?i:(?:sist |først |fyrst )?(?:publisert|oppdatert|endret|endra))(?:\\s*:.*|"
                    + "[,]? (?:\\d|kl\\b|klokk[ae]n?\\b|i dag\\b|i går\\b|for \\d|for (?:en|ein|ei|to|tre|noen|nokre) |"
                    + "(?:den |sist )?(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag\\b).*)?[.)]{0,2}",
            Pattern.DOTALL);

    private static final Pattern NOTE = Pattern.compile(
            "\\(?" + ARTICLE + " (?:er|ble|blei|blir|vart|vert|har blitt|har vorte|var) (?:sist |no |nå |nettopp )?(?:"
                    + STATE + "|under oppdatering|(?:først|fyrst|opprinnelig|opphavleg) publisert)(?!\\p{L}).*"
                    + "|\\(?" + ARTICLE
                    + " (?:oppdateres|oppdaterast|følges|følgjast)(?: (?:fortløpende|fortløpande|løpende|løpande|jevnlig))?[.)]{0,2}"
                    + "|\\(?(?:Vi|VG|NRK|Avisa|Avisen) (?:oppdaterer|følger|følgjer) (?:saken|saka|artikkelen)(?: (?:fortløpende|fortløpande|løpende|løpande))?[.)]{0,2}",
            Pattern.DOTALL);

    private static final Pattern CORRECTION = Pattern.compile(
            "(?:RETTELSE|Rettelse|RETTING|Retting|PRESISERING|Presisering|OPPDATERING|Oppdatering|OPPDATERT)\\s*:.*",
            Pattern.DOTALL);

    private UpdateNote() {}

    static boolean matches(String text) {
        return text.length() <= LONGEST_STAMP && STAMP.matcher(text).matches()
                || text.length() <= LONGEST
                        && Stream.of(NOTE, CORRECTION)
                                .anyMatch(note -> note.matcher(text).matches());
    }

    /** Where a note in parentheses at the end of a text begins, 0 if there is none behind other text. */
    static int start(String text) {
        int open = text.endsWith(")") ? text.lastIndexOf('(') : -1;
        return open > 0 && matches(text.substring(open)) ? open : 0;
    }
}
