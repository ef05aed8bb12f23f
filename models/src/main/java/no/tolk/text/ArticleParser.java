package no.tolk.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the structure of a Norwegian news article from its plain text: metadata, dateline, headline, paragraphs and
 * their sentences. Paragraphs are separated by blank lines or by single line breaks; wrapped lines are joined; an
 * article in one long line is one paragraph.
 *
 * <p>Safe for use by several threads.
 */
public final class ArticleParser {
    private final SentenceSplitter splitter = new SentenceSplitter();

    /**
     * Parses an article; any string will do, and nothing of it is lost.
     *
     * @param raw the text as it came
     * @return the repaired text with its structure; without paragraphs if the text is blank
     */
    public Article parse(String raw) {
        TextRepair repaired = TextRepair.of(raw);
        String text = repaired.text();
        List<Block> blocks = Opening.separate(Layout.blocks(text));
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
        return new Article(text, repaired.repairs(), paragraphs);
    }

    private Paragraph paragraph(ParagraphKind kind, int start, String text) {
        int length = text.codePointCount(0, text.length());
        List<Span> spans =
                switch (kind) {
                    case METADATA, DATELINE, BYLINE, HEADLINE, SUBHEADING -> List.of(new Span(0, length));
                    case LEAD, BODY, QUOTE, CAPTION -> splitter.split(text);
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
