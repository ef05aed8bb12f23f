package no.tolk.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * What stands around the running text and is known by its form alone, in a paragraph of its own or behind a paragraph
 * on the same line: authors, credits, references to other articles, notes on changes.
 */
final class Margins {
    private static final Map<ParagraphKind, Predicate<String>> FORMS = new LinkedHashMap<>();
    private static final Map<ParagraphKind, ToIntFunction<String>> ENDINGS = new LinkedHashMap<>();

    static {
        FORMS.put(ParagraphKind.UPDATE, UpdateNote::matches);
        FORMS.put(ParagraphKind.RELATED, RelatedLink::matches);
        FORMS.put(ParagraphKind.CREDIT, Credit::matches);
        FORMS.put(ParagraphKind.BYLINE, Byline::matches);
        ENDINGS.put(ParagraphKind.UPDATE, UpdateNote::start);
        ENDINGS.put(ParagraphKind.RELATED, RelatedLink::start);
        ENDINGS.put(ParagraphKind.CREDIT, Credit::start);
        ENDINGS.put(ParagraphKind.BYLINE, Byline::signatureStart);
    }

    private static final Set<ParagraphKind> WITH_ENDINGS = EnumSet.of(
            ParagraphKind.LEAD, ParagraphKind.BODY, ParagraphKind.QUOTE, ParagraphKind.CAPTION, ParagraphKind.LIVE);

    /** No paragraph has more of them; each cut costs a copy of what is left. */
    private static final int MOST_ENDINGS = 6;

    private static final int MOST_MARGINS_BELOW_HEADLINE = 6;

    /** "JUBLET: Ola Vik etter målet" above a credit. */
    private static final Pattern LABELLED_CAPTION = Pattern.compile("\\p{Lu}[\\p{Lu} -]{2,40}: .*", Pattern.DOTALL);

    private Margins() {}

    /** Sets them apart from the text; other blocks stay as they are. */
    static List<Block> separate(List<Block> blocks) {
        List<Block> result = new ArrayList<>();
        boolean headlineMayCome = true;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            ParagraphKind kind = block.isUnknown() ? kindOf(block.text()) : block.kind();
            if (kind == null && headlineMayCome && headsText(blocks, i)) {
                kind = ParagraphKind.HEADLINE;
            }
            headlineMayCome &= Headings.mayPrecede(kind);
            if (kind == null) {
                cutEndings(cutCredit(block, result), result);
            } else if (WITH_ENDINGS.contains(kind)) {
                cutEndings(block, result);
            } else {
                result.add(block.as(kind));
            }
        }
        nameCaptions(result);
        return result;
    }

    private static ParagraphKind kindOf(String text) {
        return FORMS.entrySet().stream()
                .filter(form -> form.getValue().test(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** "Video: Her raser taket sammen": where no other line can be the headline, what begins like a caption is it. */
    private static boolean headsText(List<Block> blocks, int index) {
        String text = blocks.get(index).text();
        return Credit.mayHead(text)
                && Headings.isHeadline(text)
                && blocks.subList(index + 1, Math.min(blocks.size(), index + 1 + MOST_MARGINS_BELOW_HEADLINE)).stream()
                        .filter(block -> block.isUnknown() && kindOf(block.text()) == null)
                        .findFirst()
                        .filter(next -> Prose.is(next.text()) && !Credit.isCaption(next.text()))
                        .isPresent();
    }

    /** The block without the credit in front of it, which goes to the result. */
    private static Block cutCredit(Block block, List<Block> result) {
        int end = Credit.end(block.text());
        if (end == 0) {
            return block;
        }
        result.add(block.part(0, end).as(ParagraphKind.CREDIT));
        return block.part(end, block.text().length()).as(ParagraphKind.CAPTION);
    }

    private static void cutEndings(Block block, List<Block> result) {
        Deque<Block> behind = new ArrayDeque<>();
        Block rest = block;
        Block before = null;
        while (rest != before && behind.size() < MOST_ENDINGS) {
            before = rest;
            for (Map.Entry<ParagraphKind, ToIntFunction<String>> ending : ENDINGS.entrySet()) {
                int start = ending.getValue().applyAsInt(rest.text());
                if (start > 0) {
                    behind.push(rest.part(start, rest.text().length()).as(ending.getKey()));
                    rest = rest.part(0, start);
                }
            }
        }
        boolean caption = rest.isUnknown()
                && !behind.isEmpty()
                && behind.peek().kind() == ParagraphKind.CREDIT
                && Credit.mayFollow(rest.text());
        result.add(caption ? rest.as(ParagraphKind.CAPTION) : rest);
        result.addAll(behind);
    }

    private static void nameCaptions(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean aboveCredit = i + 1 < blocks.size() && blocks.get(i + 1).kind() == ParagraphKind.CREDIT;
            boolean labelled = aboveCredit
                    && Credit.mayFollow(block.text())
                    && LABELLED_CAPTION.matcher(block.text()).matches();
            if (block.isUnknown() && (labelled || Credit.isCaption(block.text()))) {
                blocks.set(i, block.as(ParagraphKind.CAPTION));
            }
        }
    }
}
