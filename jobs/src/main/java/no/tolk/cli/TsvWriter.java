package no.tolk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import no.tolk.published.SentencePair;

/**
 * Writes a line with tabs for each pair, without quotation: white space in a text, tabs and line feeds included, is one
 * space. A text that a spreadsheet would take for a formula, or for one in quotation marks, has an apostrophe in front, and
 * so has one that begins with an apostrophe: whoever takes one apostrophe away from the front of each text has what was
 * written.
 */
final class TsvWriter implements PairWriter {
    private static final List<String> COLUMNS = List.of(
            "article_id", "paragraph", "sentence", "kind", "language", "nb", "en", "score", "flags", "in_summary");
    private static final Pattern NO_PLAIN_TEXT = Pattern.compile("^(?=[=+\\-@'\"])");

    private final Writer out;

    private TsvWriter(Writer out) {
        this.out = out;
    }

    static TsvWriter begin(Writer out) throws IOException {
        TsvWriter tsv = new TsvWriter(out);
        tsv.writeLine(COLUMNS);
        return tsv;
    }

    @Override
    public void write(SentencePair pair) throws IOException {
        writeLine(List.of(
                text(pair.articleId()),
                String.valueOf(pair.paragraph()),
                String.valueOf(pair.sentence()),
                pair.kind(),
                pair.language(),
                text(pair.nb()),
                text(pair.en()),
                pair.score() == null ? "" : pair.score().toString(),
                pair.flagCodes(),
                String.valueOf(pair.inSummary())));
    }

    @Override
    public void end() {
        // The last line is the end.
    }

    private void writeLine(List<String> cells) throws IOException {
        out.write(String.join("\t", cells) + "\n");
    }

    private static String text(String text) {
        return NO_PLAIN_TEXT.matcher(TerminalText.of(text)).replaceFirst("'");
    }
}
