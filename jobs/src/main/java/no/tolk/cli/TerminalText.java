package no.tolk.cli;

import java.util.regex.Pattern;

/** Text from articles on its way to a terminal. */
final class TerminalText {
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private TerminalText() {}

    /** The text on one line, without the control characters by which it could take the terminal over. */
    static String of(String text) {
        return CONTROL.matcher(WHITE_SPACE.matcher(text.strip()).replaceAll(" "))
                .replaceAll("\uFFFD");
    }
}
