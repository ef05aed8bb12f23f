package no.tolk.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tells what each block of an article is, by its form and by its neighbours. */
final class ParagraphClassifier {
    private static final int LONGEST_HEADLINE = 150;
    private static final int LONGEST_SUBHEADING = 80;
    private static final int MOST_WORDS_IN_SUBHEADING = 12;
    private static final int LONGEST_BYLINE = 150;
    private static final int LONGEST_CAPTION = 400;
    /** So many short lines in a row are a list or a table, not subheadings. */
    private static final int LIST_LENGTH = 3;

    private static final Set<ParagraphKind> BEFORE_HEADLINE =
            EnumSet.of(ParagraphKind.METADATA, ParagraphKind.DATELINE, ParagraphKind.BYLINE, ParagraphKind.CAPTION);

    private static final String PERSON = "\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){1,3}";
    private static final Pattern BYLINE = Pattern.compile("(?:Av|AV|Skrevet av|Skrive av|Journalist):? " + PERSON
            + "(?:(?:, | og | & )" + PERSON + ")*(?:, [\\p{Lu}][\\p{L}0-9 ]{1,20})?"
            + "|(?:Tekst|TEKST|Tekst og foto|TEKST OG FOTO|Tekst/foto)\\s*: ?\\S.{0,120}");

    private static final String CREDIT =
            "(?:Foto|FOTO|Arkivfoto|ARKIVFOTO|Illustrasjonsfoto|Pressefoto|Skjermdump|Illustrasjon|Video|VIDEO|Grafikk|Bilde)";
    private static final Pattern CAPTION =
            Pattern.compile(CREDIT + "\\s*: ?\\S.*|.*[\\s(]" + CREDIT + "\\s*: ?[^.!?]{2,60}[.)]{0,2}", Pattern.DOTALL);

    private static final Pattern CLOCK_TIME = Pattern.compile("(?:[Kk]l\\.? )?\\d{1,2}[.:]\\d{2}\\b.*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("«[^«»]+»|\"[^\"]+\"|“[^“”]+”");
    /** "Havnes – Tverrdal 3–2 (1–1)" */
    private static final Pattern RESULT = Pattern.compile(".*\\d[–-]\\d+ \\(\\d+[–-]\\d+.*", Pattern.DOTALL);

    private static final Pattern PARENTHESISED = Pattern.compile("[(\\[].*[)\\]]", Pattern.DOTALL);

    private ParagraphClassifier() {}

    /** The kinds of the blocks, in their order. */
    static List<ParagraphKind> classify(List<Block> blocks) {
        List<ParagraphKind> kinds = new ArrayList<>();
        boolean headlineSought = true;
        boolean datelineSought = true;
        for (int i = 0; i < blocks.size(); i++) {
            ParagraphKind kind = kind(blocks, i, headlineSought, datelineSought);
            kinds.add(kind);
            datelineSought &= kind != ParagraphKind.DATELINE
                    && (BEFORE_HEADLINE.contains(kind) || kind == ParagraphKind.HEADLINE);
            headlineSought &= BEFORE_HEADLINE.contains(kind);
        }
        keepSubheadingsBetweenProse(kinds);
        nameLead(blocks, kinds);
        return kinds;
    }

    /** The lead is the first paragraph of prose, or the first one at all where none looks like prose. */
    private static void nameLead(List<Block> blocks, List<ParagraphKind> kinds) {
        if (kinds.contains(ParagraphKind.LEAD)) {
            return;
        }
        List<Integer> bodies = IntStream.range(0, blocks.size())
                .filter(i -> kinds.get(i) == ParagraphKind.BODY
                        && !ListItem.begins(blocks.get(i).text()))
                .boxed()
                .toList();
        bodies.stream()
                .filter(i -> isProse(blocks.get(i).text()))
                .findFirst()
                .or(() -> bodies.stream().findFirst())
                .ifPresent(i -> kinds.set(i, ParagraphKind.LEAD));
    }

    private static ParagraphKind kind(List<Block> blocks, int index, boolean headlineSought, boolean datelineSought) {
        Block block = blocks.get(index);
        if (block.given() != null) {
            return block.given();
        }
        String text = block.text();
        if (index == 0 && Opening.isMetadata(block)) {
            return ParagraphKind.METADATA;
        }
        if (datelineSought && Opening.isDateline(block)) {
            return ParagraphKind.DATELINE;
        }
        if (text.length() <= LONGEST_BYLINE && BYLINE.matcher(text).matches()) {
            return ParagraphKind.BYLINE;
        }
        if (text.length() <= LONGEST_CAPTION && CAPTION.matcher(text).matches()) {
            return ParagraphKind.CAPTION;
        }
        if (isDashItem(block)) {
            boolean inList = index > 0 && isDashItem(blocks.get(index - 1))
                    || index + 1 < blocks.size() && isDashItem(blocks.get(index + 1));
            if (inList) {
                return ParagraphKind.BODY;
            }
        } else if (Characters.isSpeechDash(text, 0)) {
            return ParagraphKind.QUOTE;
        }
        boolean afterDateline = index > 0 && Opening.isDateline(blocks.get(index - 1));
        if (headlineSought
                && isHeadline(text)
                && (!afterDateline || index + 1 < blocks.size() && !endsLikeSentence(text))) {
            return ParagraphKind.HEADLINE;
        }
        return isSubheading(text) ? ParagraphKind.SUBHEADING : ParagraphKind.BODY;
    }

    /** A subheading heads something, and a row of short lines is a list. */
    private static void keepSubheadingsBetweenProse(List<ParagraphKind> kinds) {
        int i = 0;
        while (i < kinds.size()) {
            int end = i;
            while (end < kinds.size() && kinds.get(end) == ParagraphKind.SUBHEADING) {
                end++;
            }
            if (end > i && (end == kinds.size() || end - i >= LIST_LENGTH)) {
                kinds.subList(i, end).replaceAll(kind -> ParagraphKind.BODY);
            }
            i = Math.max(end, i + 1);
        }
    }

    private static boolean isDashItem(Block block) {
        return Characters.isSpeechDash(block.text(), 0) && !endsLikeSentence(block.text());
    }

    private static boolean isHeadline(String text) {
        if (text.length() > LONGEST_HEADLINE || !looksLikeHeading(text)) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return isQuoted(text) || last == '?' || last == '!' || !endsLikeSentence(text);
    }

    private static boolean isSubheading(String text) {
        return text.length() <= LONGEST_SUBHEADING
                && looksLikeHeading(text)
                && text.split("\\s+").length <= MOST_WORDS_IN_SUBHEADING
                && (isQuoted(text) || !endsLikeSentence(text));
    }

    private static boolean looksLikeHeading(String text) {
        boolean mark = ",;:".indexOf(text.charAt(text.length() - 1)) >= 0;
        return !mark
                && text.codePoints().anyMatch(Character::isLetter)
                && !Character.isLowerCase(text.charAt(0))
                && !ListItem.begins(text)
                && !CLOCK_TIME.matcher(text).matches()
                && !RESULT.matcher(text).matches()
                && !PARENTHESISED.matcher(text).matches();
    }

    private static boolean isProse(String text) {
        return text.length() > LONGEST_HEADLINE || text.endsWith(":") || endsLikeSentence(text);
    }

    private static boolean isQuoted(String text) {
        return QUOTED.matcher(text).matches();
    }

    private static boolean endsLikeSentence(String text) {
        int last = text.length() - 1;
        while (last > 0 && Characters.isCloser(text.charAt(last))) {
            last--;
        }
        return Characters.isTerminator(text.charAt(last));
    }
}
