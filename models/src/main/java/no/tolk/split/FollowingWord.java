package no.tolk.split;

import no.tolk.repair.Characters;

/**
 * The word after a possible end of a sentence, seen through the dash and the opening marks in front of it.
 *
 * @param kind what it begins with
 * @param word its letters and digits
 * @param dash whether a dash of speech stands before it
 * @param opened whether an opening mark stands before it
 * @param end offset after it
 */
record FollowingWord(Kind kind, String word, boolean dash, boolean opened, int end) {
    /** What a word begins with. */
    enum Kind {
        CAPITAL,
        SMALL,
        DIGIT,
        /** A sign that may begin a sentence: a paragraph sign, a bullet. */
        SIGN,
        /** A comma or the like: the sentence goes on. */
        CONTINUATION
    }

    private static final int LONGEST_WORD = 40;

    /** Reads the word at an offset before the end of the text where no white space stands. */
    static FollowingWord at(String text, int offset) {
        int i = offset;
        boolean dash = false;
        boolean opened = false;
        int limit = Math.min(text.length(), offset + LONGEST_WORD);
        while (i < limit) {
            char c = text.charAt(i);
            if (Characters.isSpeechDash(text, i)) {
                dash = true;
            } else if (Characters.isOpener(c)) {
                opened = true;
            } else if (!Characters.isTerminator(c) && !Characters.isWhiteSpace(c)) {
                break;
            }
            i++;
        }
        int end = i;
        while (end < text.length() && end - i < LONGEST_WORD && isWordCharacter(text, end)) {
            end += Character.charCount(text.codePointAt(end));
        }
        String word = text.substring(i, end);
        return new FollowingWord(i == limit ? Kind.CONTINUATION : kind(text, i, word), word, dash, opened, end);
    }

    /** Where the word begins. */
    int start() {
        return end - word.length();
    }

    boolean isAllCapitals() {
        return word.length() > 1 && word.chars().allMatch(Character::isUpperCase);
    }

    private static Kind kind(String text, int start, String word) {
        int first = text.codePointAt(start);
        if (Character.isDigit(first)) {
            return Kind.DIGIT;
        }
        if (Character.isLetter(first)) {
            // "iPhone" begins a sentence as well as "Telefon" does; so does a word in a script without capitals.
            boolean small = Character.isLowerCase(first) && word.codePoints().noneMatch(Character::isUpperCase);
            return small ? Kind.SMALL : Kind.CAPITAL;
        }
        return ",;:%&+=/)]}»".indexOf(first) >= 0 || Characters.isLongDash((char) first) || first == '-'
                ? Kind.CONTINUATION
                : Kind.SIGN;
    }

    private static boolean isWordCharacter(String text, int offset) {
        return Character.isLetterOrDigit(text.codePointAt(offset));
    }
}
