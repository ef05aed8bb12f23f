package no.tolk.text;

/** Classes of characters that the structure of a text rests on. */
final class Characters {
    private static final String CLOSERS = "»\"”“’')]}›";
    private static final String OPENERS = "«\"“„‘'([{‹”»";

    private Characters() {}

    /** White space as a reader sees it: also the no-break spaces, and the line separators of other systems. */
    static boolean isWhiteSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\f' || c == '\u000B' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    static boolean isTerminator(char c) {
        return c == '.' || c == '!' || c == '?' || c == '…';
    }

    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean isOpener(char c) {
        return OPENERS.indexOf(c) >= 0;
    }

    static boolean isLongDash(char c) {
        return c == '–' || c == '—' || c == '―';
    }

    /** Whether a dash that stands by itself begins at the offset: the sign of speech at the start of a sentence. */
    static boolean isSpeechDash(CharSequence text, int offset) {
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

    /** Emoji and the signs that combine them. */
    static boolean isPictogram(int codePoint) {
        return codePoint >= 0x1F000 && codePoint <= 0x1FAFF
                || codePoint >= 0x2600 && codePoint <= 0x27BF
                || codePoint == 0xFE0F
                || codePoint == 0x200D;
    }

    static int skipWhiteSpace(CharSequence text, int offset) {
        int i = offset;
        while (i < text.length() && isWhiteSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
