package no.tolk.repair;

import java.util.regex.Pattern;

/**
 * The line end of mainframes, U+0085, which is also what the ellipsis of Windows-1252 is in Latin-1. It ends lines in a text
 * where nothing else does, nothing else is of Windows-1252, and it never stands where only an ellipsis can.
 */
final class NextLine {
    private static final char NEXT_LINE = '\u0085';

    /** Another line end; another control character, or what UTF-8 that was read as Latin-1 begins with; an ellipsis. */
    private static final Pattern NO_LINE_END = Pattern.compile(
            "[\n\r\f\u000B\u2028\u2029]|[\u0080-\u009F&&[^\u0085]]|[ÂÃ]\u0085|(?<!\\p{Lu})[ÄÅ]\u0085|\u0085[\\s\u00A0.,;:!?)\\]»”’]");

    /** What begins a line more often than it comes behind an ellipsis without a space. */
    private static final Pattern LINE_BEGINS = Pattern.compile("\u0085[\\p{Lu}\\d«“\"–—-]");

    private NextLine() {}

    /** The text with line feeds in place of them, unless they are ellipses. */
    static String decode(String text, RepairCounts counts) {
        if (text.indexOf(NEXT_LINE) < 0
                || NO_LINE_END.matcher(text).find()
                || !LINE_BEGINS.matcher(text).find()) {
            return text;
        }
        counts.add("crlf", (int) text.chars().filter(c -> c == NEXT_LINE).count());
        return text.replace(NEXT_LINE, '\n');
    }
}
