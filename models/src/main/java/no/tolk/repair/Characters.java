package no.tolk.repair;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Classes of characters that the structure of a text rests on. */
public final class Characters {
    private static final String CLOSERS = "»\"”“’')]}›";
    private static final String OPENERS = "«\"“„‘'([{‹”»";

    private static final int[][] PICTOGRAMS = {
        {0x200D, 0x200D},
        {0x20E3, 0x20E3},
        {0x2300, 0x23FF},
        {0x2600, 0x27BF},
        {0x2B00, 0x2BFF},
        {0xFE0F, 0xFE0F},
        {0x1F000, 0x1FAFF}
    };

    /** A regular expression for one character that {@linkplain #isPictogram is a pictogram}. */
    public static final String PICTOGRAM = Arrays.stream(PICTOGRAMS)
            .map(range -> "\\x{%X}-\\x{%X}".formatted(range[0], range[1]))
            .collect(Collectors.joining("", "[", "]"));

    /** A regular expression for one square, triangle or circle: no pictogram, since what follows may be a list's item. */
    public static final String SHAPE = "[\\x{25A0}-\\x{25FF}]";

    private Characters() {}

    /** White space as a reader sees it: also the no-break spaces, and the line separators of other systems. */
    public static boolean isWhiteSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** What ends a line, also on other systems; of a carriage return and a line feed only the latter. */
    public static boolean isLineBreak(char c) {
        return c == '\n' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    /** What may end a sentence. */
    public static boolean isTerminator(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    /** What closes after the end of a sentence: quotation marks, in any country's style, and brackets. */
    public static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    /** What opens before the beginning of a sentence. */
    public static boolean isOpener(char c) {
        return OPENERS.indexOf(c) >= 0;
    }

    /** A dash, which no word is hyphenated with. */
    public static boolean isLongDash(char c) {
        return c == '–' || c == '—' || c == '―';
    }

    /** Whether a dash that stands by itself begins at the offset: the sign of speech at the start of a sentence. */
    public static boolean isSpeechDash(CharSequence text, int offset) {
        char c = text.charAt(offset);
        if (!isLongDash(c) && c != '-') {
            return false;
        }
        if (offset + 1 == text.length()) {
            return false;
        }
        char following = text.charAt(offset + 1);
        return isWhiteSpace(following) || Character.isUpperCase(following) || isLongDash(c) && isOpener(following);
    }

    /** Emoji and the signs that combine them; not shapes, which may be bullets. */
    public static boolean isPictogram(int codePoint) {
        return Arrays.stream(PICTOGRAMS).anyMatch(range -> codePoint >= range[0] && codePoint <= range[1]);
    }

    /** The offset of what comes after the white space at an offset; the length of the text where nothing does. */
    public static int skipWhiteSpace(CharSequence text, int offset) {
        int i = offset;
        while (i < text.length() && isWhiteSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
