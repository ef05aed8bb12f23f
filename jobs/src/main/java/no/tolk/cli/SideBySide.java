package no.tolk.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.tolk.check.Flag;
import no.tolk.check.Severity;
import no.tolk.published.SentencePair;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Prints an article's paragraphs in two columns, Norwegian and English, or where these would be too narrow, one under
 * the other. Sentences of the summary begin with a star, and what the checks found is told under the paragraph.
 */
final class SideBySide {
    private static final String GAP = "   ";
    private static final String INDENT = "  ";
    private static final String IN_SUMMARY = "*";
    private static final int NARROWEST_COLUMN = 32;

    private final PrintWriter out;
    private final Ansi ansi;
    private final int width;
    private final int column;

    /** @param width of the terminal, in columns */
    SideBySide(PrintWriter out, int width, Ansi ansi) {
        this.out = out;
        this.ansi = ansi;
        this.width = width;
        this.column = (width - GAP.length()) / 2;
    }

    /** @param sentences of one article, in order */
    void print(List<SentencePair> sentences) {
        List<SentencePair> paragraph = new ArrayList<>();
        for (SentencePair sentence : sentences) {
            if (!paragraph.isEmpty() && paragraph.get(0).paragraph() != sentence.paragraph()) {
                printParagraph(paragraph);
                paragraph.clear();
            }
            paragraph.add(sentence);
        }
        printParagraph(paragraph);
        if (sentences.stream().anyMatch(SentencePair::inSummary)) {
            out.println(IN_SUMMARY + " is in the summary");
        }
    }

    private void printParagraph(List<SentencePair> sentences) {
        print(Word.of("[" + sentences.get(0).kind() + "]", List.of(Style.faint)), "");
        List<Word> nb = new ArrayList<>();
        List<Word> en = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (SentencePair sentence : sentences) {
            List<Style> styles = styles(sentence);
            List<Word> marks = new ArrayList<>();
            for (Flag flag : sentence.flags()) {
                String mark = "[" + (notes.size() + 1) + "]";
                marks.add(new Word(mark, styles, false));
                notes.add(mark + " " + flag.code() + " ("
                        + flag.severity().name().toLowerCase(Locale.ROOT) + "): " + flag.detail());
            }
            nb.addAll(words(sentence.nb(), sentence, styles, marks));
            if (sentence.en() != null) {
                en.addAll(words(sentence.en(), sentence, styles, marks));
            }
        }
        if (en.isEmpty()) {
            en.addAll(Word.of("(not translated)", List.of(Style.faint)));
        }
        if (column < NARROWEST_COLUMN) {
            print(nb, "");
            print(en, INDENT);
        } else {
            printColumns(lines(nb, column), lines(en, column));
        }
        notes.forEach(note -> print(Word.of(note, List.of(Style.faint)), INDENT));
        out.println();
    }

    private static List<Word> words(String text, SentencePair sentence, List<Style> styles, List<Word> marks) {
        List<Word> words = new ArrayList<>(Word.of(text, styles));
        if (sentence.inSummary()) {
            words.set(0, new Word(IN_SUMMARY + " " + words.get(0).text(), styles, false));
        }
        words.addAll(marks);
        return words;
    }

    private static List<Style> styles(SentencePair sentence) {
        List<Style> styles = new ArrayList<>();
        if (sentence.inSummary()) {
            styles.add(Style.bold);
        }
        sentence.flags().stream()
                .map(Flag::severity)
                .max(Severity::compareTo)
                .map(SideBySide::colour)
                .ifPresent(styles::add);
        return styles;
    }

    /** @return null for none */
    private static Style colour(Severity severity) {
        return switch (severity) {
            case INFO -> null;
            case WARNING -> Style.fg_yellow;
            case ERROR -> Style.fg_red;
        };
    }

    private void print(List<Word> words, String indent) {
        lines(words, width - indent.length()).forEach(line -> out.println(indent + line.text(ansi)));
    }

    /** A word that is wider than a line is divided, so that the other column stays in its place. */
    private static List<TerminalLine> lines(List<Word> words, int width) {
        return TerminalLine.wrapped(
                words.stream().flatMap(word -> word.pieces(width).stream()).toList(), width);
    }

    private void printColumns(List<TerminalLine> nb, List<TerminalLine> en) {
        for (int i = 0; i < Math.max(nb.size(), en.size()); i++) {
            TerminalLine left = i < nb.size() ? nb.get(i) : TerminalLine.EMPTY;
            TerminalLine right = i < en.size() ? en.get(i) : TerminalLine.EMPTY;
            String padding = right.words().isEmpty() ? "" : " ".repeat(column - left.width()) + GAP;
            out.println(left.text(ansi) + padding + right.text(ansi));
        }
    }
}
