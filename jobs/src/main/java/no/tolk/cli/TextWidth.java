package no.tolk.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes, by Unicode's annex 11. */
final class TextWidth {
    /** Asks for the picture where a character can be shown as a sign or as a picture. */
    private static final int PICTURE = 0xFE0F;

    private TextWidth() {}

    /** The columns of a text in one line. */
    static int of(String text) {
        return characters(text).stream().mapToInt(TextWidth::ofCharacter).sum();
    }

    /** What a reader takes for a character each: a letter with its marks, a family of four. */
    static List<String> characters(String text) {
        BreakIterator ends = BreakIterator.getCharacterInstance();
        ends.setText(text);
        List<String> characters = new ArrayList<>();
        int start = 0;
        for (int end = ends.next(); end != BreakIterator.DONE; end = ends.next()) {
            characters.add(text.substring(start, end));
            start = end;
        }
        return characters;
    }

    /** @param character one of {@link #characters} */
    static int ofCharacter(String character) {
        return character.codePoints().map(TextWidth::ofCodePoint).max().orElse(0);
    }

    private static int ofCodePoint(int c) {
        int eastAsian = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        if (c == PICTURE
                || eastAsian == EastAsianWidth.WIDE
                || eastAsian == EastAsianWidth.FULLWIDTH
                || UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION)) {
            return 2;
        }
        return switch (UCharacter.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> 1;
        };
    }
}
