package no.tolk.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the structure of a Norwegian news article from its plain text: metadata, dateline, headline, paragraphs and
 * their sentences. Paragraphs are separated by blank lines or by single line breaks; wrapped lines are joined; an
 * article in one long line is one paragraph.
 *
 * <p>Safe for use by several threads.
 */
public final class ArticleParser {
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
        Map<String, Integer> repairs = new LinkedHashMap<>();
        for (ArticlePart part : parts) {
            TextRepair repaired = TextRepair.of(part.text());
            repaired.repairs().forEach(repair -> repairs.merge(repair.code(), repair.count(), Integer::sum));
            List<Block> blocks = blocks(part.kind(), repaired.text());
            if (parts.size() > 1 && blocks.isEmpty()) {
                continue;
            }
            int start = joined.isEmpty() ? 0 : joined.append(BETWEEN_PARTS).length();
            joined.append(repaired.text());
            blocks.forEach(block -> found.add(block.shifted(start)));
        }
        String text = joined.toString();
        List<Block> blocks = Opening.separate(found);
        List<ParagraphKind> kinds = ParagraphClassifier.classify(blocks);
        List<Paragraph> paragraphs = new ArrayList<>();
        int counted = 0;
        int start = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            start += text.codePointCount(counted, block.start());
            counted = block.start();
            paragraphs.add(paragraph(kinds.get(i), start, block.text()));
        }
        return new Article(text, repairs(repairs), paragraphs);
    }

    private static List<Block> blocks(ParagraphKind given, String text) {
        if (given == null) {
            return Layout.blocks(text);
        }
        Block block = new Block(0, text, given).part(0, text.length());
        return block.isEmpty() ? List.of() : List.of(block);
    }

    private static List<Repair> repairs(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(repair -> new Repair(repair.getKey(), repair.getValue()))
                .toList();
    }

    private Paragraph paragraph(ParagraphKind kind, int start, String text) {
        int length = text.codePointCount(0, text.length());
        List<Span> spans =
                switch (kind) {
                    case METADATA, DATELINE, BYLINE, CREDIT, TIME, TABLE, HEADLINE, SUBHEADING ->
                        List.of(new Span(0, length));
                    case LEAD, BODY, QUOTE, CAPTION, FACT, LIST, LIVE, RELATED, UPDATE -> splitter.split(text);
                };
        List<Sentence> sentences = new ArrayList<>();
        int counted = 0;
        int offset = 0;
        for (Span span : spans) {
            int from = text.offsetByCodePoints(offset, span.start() - counted);
            int to = text.offsetByCodePoints(from, span.end() - span.start());
            sentences.add(new Sentence(start + span.start(), start + span.end(), text.substring(from, to)));
            counted = span.end();
            offset = to;
        }
        return new Paragraph(kind, start, start + length, text, sentences);
    }
}
