package no.tolk.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.tolk.repair.Characters;

/** The items of lists. */
final class ListItem {
    private static final Pattern BULLET = Pattern.compile("[•·▪●‣◦■*→]\\s*\\S.*", Pattern.DOTALL);
    private static final Pattern NUMBER =
            Pattern.compile("(?:(?<number>\\d{1,2})|(?<letter>[a-z]))[.)]\\s+[\\p{Lu}«\"\\d].*", Pattern.DOTALL);
    /** So many short lines in a row are a list, not headings. */
    private static final int SHORT_LINES = 3;

    private static final int LONGEST_SHORT_LINE = 80;

    private ListItem() {}

    /** Whether the text begins with a bullet, or with a number and what it counts. A dash is not enough. */
    static boolean begins(String text) {
        return BULLET.matcher(text).matches() || NUMBER.matcher(text).matches();
    }

    /** Whether the text begins with a dash and has no end of a sentence, as speech would. */
    static boolean beginsWithDash(String text) {
        return Characters.isSpeechDash(text, 0) && !Prose.endsLikeSentence(text);
    }

    /**
     * Names the items: those with bullets, those with dashes beside another one, and those with numbers that count on.
     * A short numbered line above running text heads it.
     */
    static void name(Outline outline) {
        int counted = -1;
        for (int i = 0; i < outline.size(); i++) {
            if (!outline.isUnknown(i)) {
                continue;
            }
            String text = outline.text(i);
            if (BULLET.matcher(text).matches() || beginsWithDash(text) && isBesideDash(outline, i)) {
                outline.name(i, ParagraphKind.LIST);
            } else if (NUMBER.matcher(text).matches()) {
                if (counted >= 0 && number(text) == number(outline.text(counted)) + 1) {
                    boolean adjacent = counted == i - 1;
                    nameNumbered(outline, counted, adjacent);
                    nameNumbered(outline, i, adjacent);
                }
                counted = i;
            }
        }
    }

    /** Names rows of short lines that were taken for subheadings. */
    static void nameShortLines(Outline outline) {
        int start = 0;
        while (start < outline.size()) {
            int end = start;
            while (outline.is(end, ParagraphKind.SUBHEADING)) {
                end++;
            }
            for (int i = start; i < end && end - start >= SHORT_LINES; i++) {
                outline.name(i, ParagraphKind.LIST);
            }
            start = Math.max(end, start + 1);
        }
    }

    private static void nameNumbered(Outline outline, int index, boolean besideAnother) {
        if (outline.isUnknown(index)) {
            boolean heads = !besideAnother && heads(outline, index);
            outline.name(index, heads ? ParagraphKind.SUBHEADING : ParagraphKind.LIST);
        }
    }

    private static boolean heads(Outline outline, int index) {
        String text = outline.text(index);
        return text.length() <= LONGEST_SHORT_LINE
                && !Prose.endsLikeSentence(text)
                && outline.isUnknown(index + 1)
                && Prose.is(outline.text(index + 1));
    }

    private static boolean isBesideDash(Outline outline, int index) {
        return isDash(outline, index - 1) || isDash(outline, index + 1);
    }

    private static boolean isDash(Outline outline, int index) {
        boolean open = outline.isUnknown(index) || outline.is(index, ParagraphKind.LIST);
        return open && beginsWithDash(outline.text(index));
    }

    private static int number(String item) {
        Matcher matcher = NUMBER.matcher(item);
        matcher.matches();
        return matcher.group("number") == null
                ? matcher.group("letter").charAt(0)
                : Integer.parseInt(matcher.group("number"));
    }
}
