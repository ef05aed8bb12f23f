package no.tolk.cli;

import java.io.PrintWriter;
import java.util.List;
import no.tolk.jobs.PublishedRun.ParagraphPair;

/** Prints paragraphs in two columns, Norwegian and English. */
final class SideBySide {
    private static final String GAP = "   ";

    private final int column;

    /** @param width of both columns together, in characters */
    SideBySide(int width) {
        column = (width - GAP.length()) / 2;
    }

    void print(List<ParagraphPair> paragraphs, PrintWriter out) {
        for (ParagraphPair paragraph : paragraphs) {
            out.println("[" + paragraph.kind() + "]");
            List<String> nb = TerminalText.wrapped(paragraph.nb(), column);
            List<String> en =
                    TerminalText.wrapped(paragraph.en() == null ? "(not translated)" : paragraph.en(), column);
            for (int i = 0; i < Math.max(nb.size(), en.size()); i++) {
                String left = i < nb.size() ? nb.get(i) : "";
                String right = i < en.size() ? en.get(i) : "";
                out.println((pad(left) + GAP + right).stripTrailing());
            }
            out.println();
        }
    }

    private String pad(String text) {
        return text + " ".repeat(Math.max(0, column - text.codePointCount(0, text.length())));
    }
}
