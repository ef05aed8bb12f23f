package no.tolk.text;

/**
 * A stretch of an article that the layout sets apart; its paragraphs before their kinds are known.
 *
 * @param start offset in the article's text, in units of UTF-16
 * @param text what stands there, without white space at its ends
 */
record Block(int start, String text) {
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
        return new Block(start + begin, text.substring(begin, end));
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
