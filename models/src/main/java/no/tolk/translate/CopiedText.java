package no.tolk.translate;

import no.tolk.split.Addresses;

/**
 * Text without words: numbers, results such as 2–1, addresses. It is copied as it stands, numbers in Norwegian notation
 * too: nothing around them tells what they are.
 */
final class CopiedText {
    private CopiedText() {}

    static boolean matches(String text) {
        return text.codePoints().noneMatch(Character::isLetter)
                || Addresses.PATTERN.matcher(text).matches();
    }
}
