package no.tolk.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.tolk.repair.RepairCounts;
import no.tolk.repair.TextRepair;
import no.tolk.split.SentenceSplitter;
import no.tolk.split.Span;

/**
 * Reads the structure of a Norwegian news article from its plain text: metadata, dateline, headline, paragraphs and
 * their sentences. Paragraphs are separated by blank lines or by single line breaks; wrapped lines are joined; an
 * article in one long line is one paragraph.
 *
 * <p>Safe for use by several threads.
 */
public final class ArticleParser {
    /** Kinds whose every line is a paragraph of its own. */
    private static final Set<ParagraphKind> ONE_A_LINE =
            EnumSet.of(ParagraphKind.FACT, ParagraphKind.LIST, ParagraphKind.LIVE, ParagraphKind.UPDATE);

    private static final String BETWEEN_PARTS = "\n\n";

    private final SentenceSplitter splitter = new SentenceSplitter();

    /**
     * Parses an article; any string will do, and nothing of it is lost.
     *
     * @param raw the text as it came
     * @return the repaired text with its structure; without paragraphs if the text is blank
     */
    public Article parse(String raw) {
        return parse(List.of(ArticlePart.unmarked(raw)));
    }

    /**
     * Parses an article that comes in parts, whose text is theirs with a blank line between any two. Blank parts are
     * left out.
     *
     * @param parts in the order of the article
     * @return the repaired text with its structure; without paragraphs if all parts are blank
     */
    public Article parse(List<ArticlePart> parts) {
        StringBuilder joined = new StringBuilder();
        List<Block> found = new ArrayList<>();
        RepairCounts repairs = new RepairCounts();
        for (ArticlePart part : parts) {
            TextRepair repaired = TextRepair.of(part.text(), Hyphenation::join);
            repairs.add(repaired.repairs());
            List<Block> blocks = blocks(part.kind(), repaired.text());
            if (parts.size() > 1 && blocks.isEmpty()) {
                continue;
            }
            int start = joined.isEmpty() ? 0 : joined.append(BETWEEN_PARTS).length();
            joined.append(repaired.text());
            blocks.forEach(block -> found.add(block.shifted(start)));
        }
        String text = joined.toString();
        List<Paragraph> paragraphs = new ArrayList<>();
        int counted = 0;
        int start = 0;
        for (Block block : named(found)) {
            start += text.codePointCount(counted, block.start());
            counted = block.start();
            paragraphs.add(paragraph(block.kind(), start, block.text()));
        }
        return new Article(text, repairs.repairs(), paragraphs);
    }

    private static List<Block> blocks(ParagraphKind given, String text) {
        if (given == null) {
            return Layout.blocks(text);
        }
        if (ONE_A_LINE.contains(given)) {
            return Layout.blocks(text).stream().map(block -> block.as(given)).toList();
        }
        Block block = new Block(0, text, given, true).part(0, text.length());
        return block.isEmpty() ? List.of() : List.of(block);
    }

    /** The blocks, cut where two kinds share a line, with the kind of each. */
    private static List<Block> named(List<Block> blocks) {
        List<Block> opened = Opening.separate(blocks);
        List<Block> timed = Ticker.separate(opened);
        List<Block> cut = Margins.separate(timed);
        return ParagraphClassifier.classify(cut);
    }

    private Paragraph paragraph(ParagraphKind kind, int start, String text) {
        int length = text.codePointCount(0, text.length());
        List<Span> spans =
                switch (kind) {
                    case METADATA, DATELINE, BYLINE, CREDIT, HEADLINE, SUBHEADING, TABLE, TIME, RELATED ->
                        List.of(new Span(0, length));
                    case LEAD, BODY, QUOTE, CAPTION, FACT, LIST, LIVE, UPDATE -> splitter.split(text);
                };
        List<Sentence> sentences = new ArrayList<>();
        CodePointCursor cursor = new CodePointCursor(text);
        for (Span span : spans) {
            sentences.add(new Sentence(start + span.start(), start + span.end(), cursor.cut(span.start(), span.end())));
        }
        return new Paragraph(kind, start, start + length, text, sentences);
    }
}
