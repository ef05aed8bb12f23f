package no.tolk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * A word on its way to a terminal.
 *
 * @param joined whether no space stands before it
 */
record Word(String text, List<Style> styles, boolean joined) {

    /** The words of a text, without the characters by which it could take the terminal over. */
    static List<Word> of(String text, List<Style> styles) {
        return Arrays.stream(TerminalText.of(text).split(" "))
                .map(word -> new Word(word, styles, false))
                .toList();
    }

    int width() {
        return TextWidth.of(text);
    }

    /** The word in pieces of at most that many columns. */
    List<Word> pieces(int width) {
        List<Word> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int taken = 0;
        for (String character : TextWidth.characters(text)) {
            int more = TextWidth.ofCharacter(character);
            if (taken + more > width && !piece.isEmpty()) {
                pieces.add(new Word(piece.toString(), styles, joined || !pieces.isEmpty()));
                piece.setLength(0);
                taken = 0;
            }
            piece.append(character);
            taken += more;
        }
        pieces.add(new Word(piece.toString(), styles, joined || !pieces.isEmpty()));
        return pieces;
    }
}
