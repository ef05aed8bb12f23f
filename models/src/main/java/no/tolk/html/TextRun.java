package no.tolk.html;

/**
 * The text between two places where a page begins a new line, with white space collapsed as browsers do (CSS Text Module
 * Level 3, 4.1.1): no-break spaces stay.
 */
final class TextRun {
    private final StringBuilder text = new StringBuilder();
    private boolean blank = true;
    private boolean spacePending;
    private int letters;
    private int linkedLetters;
    private int timeLetters;

    /**
     * Adds text.
     *
     * @param linked whether it stands in a link
     * @param time whether it stands in an element for dates and times
     */
    void append(String added, boolean linked, boolean time) {
        for (int i = 0; i < added.length(); i++) {
            char c = added.charAt(i);
            if (isCollapsible(c)) {
                spacePending = true;
                continue;
            }
            endSpace();
            text.append(c);
            blank &= isBlank(c);
            letters++;
            linkedLetters += linked ? 1 : 0;
            timeLetters += time ? 1 : 0;
        }
    }

    /** Adds text that keeps its white space. */
    void appendPreformatted(String added) {
        endSpace();
        text.append(added);
        blank &= added.chars().allMatch(c -> isBlank((char) c));
        letters += added.length();
    }

    void breakLine() {
        spacePending = false;
        text.append('\n');
    }

    boolean endsWithBreak() {
        return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
    }

    boolean isBlank() {
        return blank;
    }

    boolean isLinked() {
        return letters > 0 && linkedLetters == letters;
    }

    boolean hasTime() {
        return timeLetters > 0;
    }

    /** How many letters and other marks there are beside those of dates and times. */
    int lettersBesideTime() {
        return letters - timeLetters;
    }

    /** The last characters, at most so many. */
    String end(int length) {
        return text.substring(Math.max(0, text.length() - length));
    }

    /** The text without white space at its ends. */
    String text() {
        return text.toString().strip();
    }

    private void endSpace() {
        if (spacePending && !text.isEmpty() && !endsWithBreak()) {
            text.append(' ');
        }
        spacePending = false;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isCollapsible(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
