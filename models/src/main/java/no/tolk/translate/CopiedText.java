package no.tolk.translate;

import java.util.regex.Pattern;

/**
 * Text without words: numbers, results such as 2–1, addresses. It is copied as it stands, numbers in Norwegian notation
 * too: nothing around them tells what they are.
 */
final class CopiedText {
    /** The last repetition is possessive, since the regex engine takes a stack frame for each other one. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)\\S+|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)++", Pattern.UNICODE_CHARACTER_CLASS);

    private CopiedText() {}

    static boolean matches(String text) {
        return text.codePoints().noneMatch(Character::isLetter)
                || ADDRESS.matcher(text).matches();
    }
}
