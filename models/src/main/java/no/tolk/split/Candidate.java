package no.tolk.split;

import no.tolk.repair.Characters;

/**
 * A place where a sentence may end: one or more of . ! ? … with the closing marks after them.
 *
 * @param text the paragraph
 * @param sentenceStart offset where the current sentence begins
 * @param firstContent offset of the first letter or digit of the sentence
 * @param marksStart offset of the first mark
 * @param marksEnd offset after the last mark
 * @param next what follows
 */
record Candidate(String text, int sentenceStart, int firstContent, int marksStart, int marksEnd, FollowingWord next) {
    private static final int LONGEST_WORD = 60;

    String marks() {
        return text.substring(marksStart, marksEnd);
    }

    boolean closesBracket() {
        return marks().indexOf(')') >= 0 || marks().endsWith("]");
    }

    /** The word right before the marks, without opening marks in front; empty after white space. */
    String word() {
        return text.substring(wordStart(), marksStart);
    }

    int wordStart() {
        int start = wordStart(marksStart);
        while (start < marksStart
                && (Characters.isOpener(text.charAt(start)) || Characters.isLongDash(text.charAt(start)))) {
            start++;
        }
        return start;
    }

    /** Whether the word comes right after an opening parenthesis: "(12.)". */
    boolean wordIsParenthesised() {
        return wordStart() > sentenceStart && text.charAt(wordStart() - 1) == '(';
    }

    /** The last few characters of the sentence before the word. */
    String textBeforeWord() {
        return text.substring(Math.max(sentenceStart, wordStart() - 12), wordStart());
    }

    /** The word before {@link #word()} in this sentence, with whatever marks stand at it; empty if there is none. */
    String previousWord() {
        return wordEndingBefore(wordStart(marksStart));
    }

    /** The abbreviations right before the word, spaces left out: "t.o." where the text is "t. o. m.". */
    String precedingAbbreviations() {
        int at = wordStart(marksStart);
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            String before = wordEndingBefore(at);
            if (before.length() < 2 || before.length() > 6 || !before.endsWith(".")) {
                break;
            }
            result.insert(0, before);
            at = wordStart(wordEnd(at));
        }
        return result.toString();
    }

    /** Whether nothing but opening marks and dashes stands before the word in this sentence. */
    boolean wordIsFirst() {
        return firstContent >= wordStart();
    }

    /** Whether the sentence has a letter or a digit so far. */
    boolean hasContent() {
        return firstContent < marksStart;
    }

    private String wordEndingBefore(int offset) {
        int end = wordEnd(offset);
        return text.substring(wordStart(end), end);
    }

    private int wordEnd(int offset) {
        int end = offset;
        while (end > sentenceStart && Characters.isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int wordStart(int end) {
        int start = end;
        int limit = Math.max(sentenceStart, end - LONGEST_WORD);
        while (start > limit && !Characters.isWhiteSpace(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }
}
