package no.tolk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import no.tolk.published.SentencePair;
import no.tolk.text.ParagraphKind;

/**
 * Writes articles to read, as CommonMark: each paragraph in Norwegian, and quoted below it in English. The text is
 * escaped, so that it is shown as it was written.
 */
final class MarkdownWriter implements PairWriter {
    /** What means something within a line, the signs for formulas of some readers among them. */
    private static final Pattern IN_LINE = Pattern.compile("[\\\\`*_\\[\\]<>&~|$]");
    /** What makes a line a heading, a list or a rule. */
    private static final Pattern AT_START = Pattern.compile("^(\\d{0,9})([#+\\-=.):])");

    private final Writer out;
    private final List<SentencePair> paragraph = new ArrayList<>();
    private String article;

    MarkdownWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(SentencePair pair) throws IOException {
        boolean isNewArticle = !pair.articleId().equals(article);
        if (isNewArticle || pair.paragraph() != paragraph.get(0).paragraph()) {
            writeParagraph();
        }
        if (isNewArticle) {
            out.write((article == null ? "" : "\n") + "# " + escaped(pair.articleId()) + "\n");
            article = pair.articleId();
        }
        paragraph.add(pair);
    }

    @Override
    public void end() throws IOException {
        writeParagraph();
    }

    private void writeParagraph() throws IOException {
        if (paragraph.isEmpty()) {
            return;
        }
        String emphasis = isHeading(paragraph.get(0).kind()) ? "**" : "";
        List<String> nb = paragraph.stream().map(SentencePair::nb).toList();
        List<String> en = paragraph.stream().map(SentencePair::en).toList();
        out.write("\n" + emphasis + escaped(String.join(" ", nb)) + emphasis + "\n");
        out.write("\n> " + emphasis + escaped(String.join(" ", en)) + emphasis + "\n");
        paragraph.clear();
    }

    private static boolean isHeading(String kind) {
        return kind.equals(ParagraphKind.HEADLINE.label()) || kind.equals(ParagraphKind.SUBHEADING.label());
    }

    private static String escaped(String text) {
        String inLine = IN_LINE.matcher(TerminalText.of(text)).replaceAll("\\\\$0");
        return AT_START.matcher(inLine).replaceFirst("$1\\\\$2");
    }
}
