package no.tolk.text;

/**
 * A stretch of an article that the layout sets apart; its paragraphs before their kinds are known.
 *
 * @param start offset in the article's text, in units of UTF-16
 * @param text what stands there, without white space at its ends
 * @param given the kind that the source says it has; null where it says nothing
 */
record Block(int start, String text, ParagraphKind given) {
    Block(int start, String text) {
        this(start, text, null);
    }

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
        return new Block(start + begin, text.substring(begin, end), given);
    }

    Block shifted(int by) {
        return new Block(start + by, text, given);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
