package no.tolk.text;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.tolk.repair.Characters;

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
    /** "Så mye tjener de ..." */
    private static final Pattern TRAILING_OFF = Pattern.compile("[^.…]+(?:…|\\.{3})");

    private static final Pattern PARENTHESISED = Pattern.compile("[(\\[].*[)\\]]", Pattern.DOTALL);

    private Headings() {}

    /**
     * Names the headline if it has a blank line and running text below it. There a cry or a question with a dash is no
     * speech yet, and a result no table.
     */
    static void nameHeadlineAlone(Outline outline) {
        int first = firstText(outline);
        int next = first + 1;
        if (outline.isUnknown(first)
                && !outline.is(first - 1, ParagraphKind.DATELINE)
                && isHeadline(outline.text(first))
                && outline.isUnknown(next)
                && outline.isAfterBlank(next)
                && Prose.is(outline.text(next))
                && !Characters.isSpeechDash(outline.text(next), 0)) {
            outline.name(first, ParagraphKind.HEADLINE);
        }
    }

    /** Names the headline: the first text that looks like one, with nothing but bylines and the like before it. */
    static void nameHeadline(Outline outline) {
        int first = firstText(outline);
        if (!outline.isUnknown(first)) {
            return;
        }
        String text = outline.text(first);
        if (TRAILING_OFF.matcher(text).matches() && !proseFollows(outline, first)) {
            // A feed cuts its paragraphs off like that.
            return;
        }
        boolean afterDateline = outline.is(first - 1, ParagraphKind.DATELINE);
        if (isHeadline(text) && (!afterDateline || first + 1 < outline.size() && !Prose.endsLikeSentence(text))) {
            outline.name(first, ParagraphKind.HEADLINE);
        }
    }

    private static boolean proseFollows(Outline outline, int index) {
        return IntStream.range(index + 1, outline.size())
                .anyMatch(i -> outline.isUnknown(i) && Prose.is(outline.text(i)));
    }

    private static int firstText(Outline outline) {
        int first = 0;
        while (first < outline.size() && BEFORE_HEADLINE.contains(outline.kind(first))) {
            first++;
        }
        return first;
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

    /** Whether what is of that kind, which may be null, may stand above a headline. */
    static boolean mayPrecede(ParagraphKind kind) {
        return BEFORE_HEADLINE.contains(kind);
    }

    /** Whether the text has the form of a headline. */
    static boolean isHeadline(String text) {
        if (text.length() > LONGEST_HEADLINE || !looksLikeHeading(text)) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return isQuoted(text)
                || last == '?'
                || last == '!'
                || TRAILING_OFF.matcher(text).matches()
                || !Prose.endsLikeSentence(text);
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
                && !beginsSmall(text)
                && !ListItem.begins(text)
                && !CLOCK_TIME.matcher(text).matches()
                && !PARENTHESISED.matcher(text).matches();
    }

    /** "iPhone" has its capital behind the first letter. */
    private static boolean beginsSmall(String text) {
        return Character.isLowerCase(text.charAt(0)) && (text.length() == 1 || !Character.isUpperCase(text.charAt(1)));
    }

    private static boolean isQuoted(String text) {
        return QUOTED.matcher(text).matches();
    }
}
