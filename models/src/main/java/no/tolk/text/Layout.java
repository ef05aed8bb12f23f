package no.tolk.text;

import java.util.ArrayList;
import java.util.List;
import no.tolk.repair.Characters;

/**
 * Finds the paragraphs of a text by its lines. A blank line always ends a paragraph. So does every other line break,
 * unless the text was wrapped at a fixed width: then a break stays inside a paragraph where the next word would not
 * have fitted on the line.
 */
final class Layout {
    /** A shorter line than this was not wrapped. */
    private static final int NARROWEST = 40;

    private static final int WIDEST = 110;

    private Layout() {}

    /** The blocks of the text in order, none of them empty. */
    static List<Block> blocks(String text) {
        List<Block> lines = lines(text);
        Width width = Width.of(lines);
        List<Block> blocks = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            if (lines.get(i).isEmpty()) {
                i++;
                continue;
            }
            int last = i;
            while (last + 1 < lines.size() && width.wraps(lines.get(last), lines.get(last + 1))) {
                last++;
            }
            int start = lines.get(i).start();
            boolean afterBlank = i == 0 || lines.get(i - 1).isEmpty();
            blocks.add(new Block(start, text.substring(start, lines.get(last).end()), null, afterBlank));
            i = last + 1;
        }
        return blocks;
    }

    private static List<Block> lines(String text) {
        Block whole = new Block(0, text, null, true);
        List<Block> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Characters.isLineBreak(text.charAt(i))) {
                lines.add(whole.part(start, i));
                start = i + 1;
            }
        }
        return lines;
    }

    /**
     * The width at which a text was wrapped, as far as its lines tell.
     *
     * @param least the longest line that certainly goes on in the next one; 0 if there is no such line
     * @param most what would have fitted where such a line was broken
     */
    private record Width(int least, int most) {
        static Width of(List<Block> lines) {
            int least = 0;
            int most = Integer.MAX_VALUE;
            for (int i = 0; i + 1 < lines.size(); i++) {
                if (goesOn(lines.get(i), lines.get(i + 1))) {
                    int length = lines.get(i).text().length();
                    least = Math.max(least, length);
                    most = Math.min(most, length + firstWordLength(lines.get(i + 1)));
                }
            }
            return new Width(least, Math.max(least, most));
        }

        boolean wraps(Block line, Block next) {
            int length = line.text().length();
            if (least == 0 || next.isEmpty() || length > most || beginsAnew(next)) {
                return false;
            }
            return goesOn(line, next) || length + 1 + firstWordLength(next) > least;
        }
    }

    private static boolean goesOn(Block line, Block next) {
        int length = line.text().length();
        if (length < NARROWEST || length > WIDEST || next.isEmpty()) {
            return false;
        }
        char last = line.text().charAt(length - 1);
        boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-';
        return open && Character.isLowerCase(next.text().charAt(0));
    }

    private static boolean beginsAnew(Block line) {
        return Characters.isSpeechDash(line.text(), 0) || ListItem.begins(line.text());
    }

    private static int firstWordLength(Block line) {
        int end = 0;
        while (end < line.text().length()
                && !Characters.isWhiteSpace(line.text().charAt(end))) {
            end++;
        }
        return end;
    }
}
