package no.tolk.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Words that stand in one line of a terminal. */
record TerminalLine(List<Word> words) {
    static final TerminalLine EMPTY = new TerminalLine(List.of());

    /** The words in lines of at most that many columns; only one with a word that is wider is longer. */
    static List<TerminalLine> wrapped(List<Word> words, int width) {
        List<TerminalLine> lines = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        int taken = 0;
        for (Word word : words) {
            int needed = word.width() + (line.isEmpty() || word.joined() ? 0 : 1);
            if (!line.isEmpty() && taken + needed > width) {
                lines.add(new TerminalLine(List.copyOf(line)));
                line.clear();
                taken = 0;
                needed = word.width();
            }
            line.add(word);
            taken += needed;
        }
        lines.add(new TerminalLine(List.copyOf(line)));
        return lines;
    }

    int width() {
        int width = 0;
        for (int i = 0; i < words.size(); i++) {
            width += space(i).length() + words.get(i).width();
        }
        return width;
    }

    /** The line as the terminal wants it: with its words' styles where it shows any. */
    String text(Ansi ansi) {
        StringBuilder text = new StringBuilder();
        List<Style> styles = List.of();
        for (int i = 0; i < words.size(); i++) {
            List<Style> next = ansi.enabled() ? words.get(i).styles() : List.of();
            if (!next.equals(styles)) {
                text.append(end(styles)).append(space(i)).append(Style.on(next.toArray(IStyle[]::new)));
                styles = next;
            } else {
                text.append(space(i));
            }
            text.append(words.get(i).text());
        }
        return text.append(end(styles)).toString();
    }

    /** Not each style's own end: that of bold is where many terminals begin to underline. */
    private static String end(List<Style> styles) {
        return styles.isEmpty() ? "" : Style.reset.on();
    }

    private String space(int word) {
        return word == 0 || words.get(word).joined() ? "" : " ";
    }
}
