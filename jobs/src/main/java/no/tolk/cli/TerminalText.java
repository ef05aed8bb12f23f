package no.tolk.cli;

import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/** Text from articles on its way to a terminal: also ids and names of files, which a stranger may have chosen. */
final class TerminalText {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    /** Commands to the terminal, those of eight bits too, and marks that turn the order of what follows. */
    private static final Pattern COMMAND =
            Pattern.compile("[\\p{Cc}\\x{61C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

    private TerminalText() {}

    /** The text on one line, without the characters by which it could take the terminal over or show what is not so. */
    static String of(String text) {
        return COMMAND.matcher(WHITE_SPACE.matcher(text.strip()).replaceAll(" "))
                .replaceAll("\uFFFD");
    }

    /** The text on as many lines as it needs; only a word that is wider than a line is longer. */
    static List<String> wrapped(String text, int width) {
        return TerminalLine.wrapped(Word.of(text, List.of()), width).stream()
                .map(line -> line.text(Ansi.OFF))
                .toList();
    }

    /** The same JSON on the same lines, with escapes for the characters that could take the terminal over. */
    static String ofJson(String json) {
        return COMMAND.matcher(json).replaceAll(command -> {
            char character = command.group().charAt(0);
            return character == '\n' ? "\n" : "\\\\u%04x".formatted((int) character);
        });
    }
}
