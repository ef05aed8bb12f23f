package no.tolk.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
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
            List<String> nb = wrap(paragraph.nb());
            List<String> en = wrap(paragraph.en() == null ? "(not translated)" : paragraph.en());
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

    private List<String> wrap(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : TerminalText.of(text).split(" ")) {
            int needed = line.codePointCount(0, line.length()) + 1 + word.codePointCount(0, word.length());
            if (!line.isEmpty() && needed > column) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
