package no.tolk.text;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The headline and the subheadings of an article. */
final class Headings {
    private static final int LONGEST_HEADLINE = 150;
    private static final int LONGEST_SUBHEADING = 80;
    private static final int MOST_WORDS_IN_SUBHEADING = 12;

    private static final Set<ParagraphKind> BEFORE_HEADLINE = EnumSet.of(
            ParagraphKind.METADATA,
            ParagraphKind.DATELINE,
            ParagraphKind.BYLINE,
            ParagraphKind.CAPTION,
            ParagraphKind.CREDIT,
            ParagraphKind.UPDATE);

    private static final Pattern CLOCK_TIME = Pattern.compile("(?:[Kk]l\\.? )?\\d{1,2}[.:]\\d{2}\\b.*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("«[^«»]+»|\"[^\"]+\"|“[^“”]+”");
    private static final Pattern PARENTHESISED = Pattern.compile("[(\\[].*[)\\]]", Pattern.DOTALL);

    private Headings() {}

    /** Names the headline: the first text that looks like one, with nothing but bylines and the like before it. */
    static void nameHeadline(Outline outline) {
        int first = 0;
        while (first < outline.size() && BEFORE_HEADLINE.contains(outline.kind(first))) {
            first++;
        }
        if (!outline.isUnknown(first)) {
            return;
        }
        String text = outline.text(first);
        boolean afterDateline = outline.is(first - 1, ParagraphKind.DATELINE);
        if (isHeadline(text) && (!afterDateline || first + 1 < outline.size() && !Prose.endsLikeSentence(text))) {
            outline.name(first, ParagraphKind.HEADLINE);
        }
    }

    /** Names the lines that look like subheadings, if they head something, and those that announce a list or a table. */
    static void nameSubheadings(Outline outline) {
        int end = outline.size();
        while (outline.isUnknown(end - 1) && isSubheading(outline.text(end - 1))) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (outline.isUnknown(i) && (isSubheading(outline.text(i)) || announces(outline, i))) {
                outline.name(i, ParagraphKind.SUBHEADING);
            }
        }
    }

    /** "Dette trenger du:" above a list. */
    private static boolean announces(Outline outline, int index) {
        String text = outline.text(index);
        return text.endsWith(":")
                && isShort(text)
                && (outline.is(index + 1, ParagraphKind.LIST) || outline.is(index + 1, ParagraphKind.TABLE));
    }

    /** Whether the block is a byline or the like, as stand above a headline too. */
    static boolean mayPrecedeHeadline(Block block) {
        return BEFORE_HEADLINE.contains(block.kind());
    }

    /** Whether the text has the form of a headline. */
    static boolean isHeadline(String text) {
        if (text.length() > LONGEST_HEADLINE || !looksLikeHeading(text)) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return isQuoted(text) || last == '?' || last == '!' || !Prose.endsLikeSentence(text);
    }

    private static boolean isSubheading(String text) {
        return isShort(text) && looksLikeHeading(text) && (isQuoted(text) || !Prose.endsLikeSentence(text));
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST_SUBHEADING && text.split("\\s+").length <= MOST_WORDS_IN_SUBHEADING;
    }

    private static boolean looksLikeHeading(String text) {
        boolean mark = ",;:".indexOf(text.charAt(text.length() - 1)) >= 0;
        return !mark
                && text.codePoints().anyMatch(Character::isLetter)
                && !Character.isLowerCase(text.charAt(0))
                && !ListItem.begins(text)
                && !CLOCK_TIME.matcher(text).matches()
                && !PARENTHESISED.matcher(text).matches();
    }

    private static boolean isQuoted(String text) {
        return QUOTED.matcher(text).matches();
    }
}
