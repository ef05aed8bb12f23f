package no.tolk.repair;

/**
 * Characters that nobody can see. Format characters, such as soft hyphens, would cut words apart and are left out, but
 * for the joiner between two pictograms. What a control character stood for is unknown: it counts as a space, so that
 * no words are glued together.
 */
final class InvisibleCharacters {
    private static final char JOINER = '\u200D';

    private InvisibleCharacters() {}

    /** The text without them; line feeds and tabs stay. */
    static String remove(String text, RepairCounts counts) {
        int i = 0;
        while (i < text.length() && !isInvisible(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length()).append(text, 0, i);
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isInvisible(c) || c == JOINER && joins(visible, text, i + 1)) {
                visible.append(c);
                continue;
            }
            counts.add(code(c), 1);
            if (isControl(c) && separates(visible, text, i + 1)) {
                visible.append(' ');
            }
        }
        return visible.toString();
    }

    private static boolean isInvisible(char c) {
        return isControl(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }

    private static String code(char c) {
        if (isControl(c)) {
            return "control";
        }
        if (c == '\u00AD') {
            return "soft-hyphen";
        }
        boolean bidi =
                c == '\u061C' || c == '\u200E' || c == '\u200F' || c >= '\u202A' && c <= '\u202E' || isIsolate(c);
        return bidi ? "bidi" : "zero-width";
    }

    private static boolean isIsolate(char c) {
        return c >= '\u2066' && c <= '\u2069';
    }

    private static boolean joins(StringBuilder before, String text, int next) {
        return !before.isEmpty()
                && next < text.length()
                && Characters.isPictogram(before.codePointBefore(before.length()))
                && Characters.isPictogram(text.codePointAt(next))
                && text.charAt(next) != JOINER;
    }

    private static boolean separates(StringBuilder before, String text, int next) {
        return !before.isEmpty()
                && next < text.length()
                && !Characters.isWhiteSpace(before.charAt(before.length() - 1))
                && !Characters.isWhiteSpace(text.charAt(next));
    }
}
