package no.tolk.text;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rows of tables: results, standings, prices, columns. */
final class TableRow {
    private static final int LONGEST = 150;
    private static final int LONGEST_RANKING = 1_000;

    private static final String WORD =
            "(?:\\p{Lu}[\\p{L}\\d.'’/&-]*+|\\d{1,3}+|kvinner|menn|damer|herrer|herrar|jenter|gutter"
                    + "|gutar|og|i|for|ved|på)";
    private static final String WORDS = "\\p{Lu}[\\p{L}\\d.'’/&-]*+(?: " + WORD + "){0,4}";
    private static final String NUMBER = "[+−–-]?\\d[\\d.,:]*+(?:[–-]\\d+)?+(?: ?%)?+";
    private static final String RANK = "(?:\\d{1,3}[.)] ?)?";

    /** "Brann – Viking 2–1 (1–0)", "LILLEHAMMER: Ham-Kam – Brann 2 0–1 (0–0)" */
    private static final Pattern RESULT = Pattern.compile(
            "(?:[\\p{L}\\d ,.-]{2,40}: ?)?" + WORDS + "(?: [–-] |[–-])" + WORDS
                    + ",? \\d{1,3} ?[–-] ?\\d{1,3}(?:, ?\\d{1,3}[–-]\\d{1,3}){0,4}(?: ?\\([^()]{1,40}\\)){0,3}"
                    + "(?: (?:e\\.e\\.o\\.|etter (?:straffer?|straffespark|ekstraomganger|ekstraomgangar|str\\.)))?[.,]?");
    /** With a hyphen of its own, "Ham-Kam", or a stroke, "Bodø/Glimt". */
    private static final String TEAM = "\\p{Lu}[\\p{L}\\d/. ]{1,30}(?:-\\p{Lu}[\\p{L}\\d/. ]{1,30})?";
    /** "Brann-Viking 2-1": the two names and their hyphen look like one. */
    private static final Pattern HYPHENATED_RESULT =
            Pattern.compile(TEAM + "-" + TEAM + " \\d{1,3}[–-]\\d{1,3}(?: ?\\([^()]{1,40}\\)){0,2}[.,]?");
    /** "1. Brann 12 8 2 2 24–10 26" */
    private static final Pattern STANDING = Pattern.compile(RANK + WORDS + ",?(?:\\s+" + NUMBER + "){3,12}");
    /** "Menn, 10 km: 1) Kari Moe, Fossum 24.31, 2) Ola Vik ...": a whole table in a line. */
    private static final Pattern RANKING = Pattern.compile(
            "(?:[^.!?:]{2,80}: ?)?1\\) \\p{Lu}[^()]{2,60}?\\d[\\d.,:]*+"
                    + "(?: ?(?:sek|min|poeng|p|m)\\.?(?: bak)?)?[,;.]? 2\\) \\p{Lu}.*",
            Pattern.DOTALL);

    /** "Equinor 312,40 +1,2 %", "3. Ola Vik, Brann +12,4": alone it could be anything. */
    private static final Pattern ENTRY = Pattern.compile(RANK + WORDS + "(?:,? \\(?" + WORDS + "\\)?)?,?(?:\\s+"
            + NUMBER + "){1,2}(?: ?(?:kr|kroner|poeng|p|min|sek|m|kg))?\\.?");

    private static final String CELL = "[^\\s|](?: ?[^\\s|])*+";
    private static final String TAB = " *\\t[ \\t]*";
    private static final Pattern CELLS =
            Pattern.compile(CELL + "(?:(?: ?\\| ?|" + TAB + "| {2,})" + CELL + "){2,20}|" + CELL + TAB + CELL);

    private TableRow() {}

    /** Names the rows that cannot be anything else, and those that have others like them beside them. */
    static void name(Outline outline) {
        nameRuns(outline, 1, TableRow::isCertain);
        nameRuns(outline, 2, TableRow::hasCells);
        nameRuns(
                outline,
                3,
                text -> text.length() <= LONGEST && ENTRY.matcher(text).matches());
    }

    private static void nameRuns(Outline outline, int fewest, Predicate<String> isRow) {
        int start = 0;
        while (start < outline.size()) {
            int end = start;
            while (outline.isUnknown(end) && isRow.test(outline.text(end))) {
                end++;
            }
            for (int i = start; i < end && end - start >= fewest; i++) {
                outline.name(i, ParagraphKind.TABLE);
            }
            start = Math.max(end, start + 1);
        }
    }

    private static boolean isCertain(String text) {
        return text.length() <= LONGEST_RANKING && RANKING.matcher(text).matches()
                || text.length() <= LONGEST
                        && Stream.of(RESULT, HYPHENATED_RESULT, STANDING)
                                .anyMatch(row -> row.matcher(text).matches());
    }

    private static boolean hasCells(String text) {
        return text.length() <= LONGEST
                && CELLS.matcher(text).matches()
                && !ListItem.begins(text)
                && !Prose.endsLikeSentence(text);
    }
}
