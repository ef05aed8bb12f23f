package no.tolk.text;

import no.tolk.repair.Characters;

/**
 * A stretch of an article that is going to be a paragraph.
 *
 * @param start offset in the article's text, in units of UTF-16
 * @param text what stands there, without white space at its ends
 * @param kind what it is, as far as its source or the place it was cut from say; null while that is unknown
 * @param afterBlank whether a blank line, or nothing at all, stands before it
 */
record Block(int start, String text, ParagraphKind kind, boolean afterBlank) {
    int end() {
        return start + text.length();
    }

    /** The part between two offsets in the block, without white space at its ends. */
    Block part(int from, int to) {
        int begin = from;
        while (begin < to && Characters.isWhiteSpace(text.charAt(begin))) {
            begin++;
        }
        int end = to;
        while (end > begin && Characters.isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return new Block(start + begin, text.substring(begin, end), kind, afterBlank && from == 0);
    }

    Block shifted(int by) {
        return new Block(start + by, text, kind, afterBlank);
    }

    Block as(ParagraphKind known) {
        return new Block(start, text, known, afterBlank);
    }

    boolean isUnknown() {
        return kind == null;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
