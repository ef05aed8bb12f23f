package no.tolk.text;

import no.tolk.repair.Characters;

/** Tells sentences from headings, labels and items by their form. */
final class Prose {
    /** No heading is as long as this. */
    private static final int LONG = 150;

    private Prose() {}

    /** Whether the text has the form of a paragraph of running text. */
    static boolean is(String text) {
        return text.length() > LONG || endsLikeSentence(text);
    }

    /** Whether the text ends with a final mark, maybe inside of quotation marks or parentheses. */
    static boolean endsLikeSentence(String text) {
        int last = text.length() - 1;
        while (last > 0 && Characters.isCloser(text.charAt(last))) {
            last--;
        }
        return Characters.isTerminator(text.charAt(last));
    }
}
