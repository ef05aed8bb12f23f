package no.tolk.repair;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The characters that Windows-1252 has where Latin-1 has control characters: dashes, quotation marks, the ellipsis. */
final class Windows1252 {
    static final Pattern CONTROLS = Pattern.compile("[\\x80-\\x9F]");

    private static final Charset CHARSET = Charset.forName("windows-1252");
    private static final char UNDEFINED = '\uFFFD';
    private static final Map<Character, Byte> BYTES = new HashMap<>();

    static {
        for (int value = 0x80; value <= 0x9F; value++) {
            char c = character((byte) value);
            if (c != UNDEFINED) {
                BYTES.put(c, (byte) value);
            }
        }
    }

    private Windows1252() {}

    /** What a control character was meant to be; itself where Windows-1252 has nothing in its place. */
    static String intended(MatchResult control) {
        char intended = character((byte) control.group().charAt(0));
        return intended == UNDEFINED ? control.group() : String.valueOf(intended);
    }

    /** The byte that is read as the character in Windows-1252, or else in Latin-1. */
    static byte byteOf(char c) {
        return BYTES.getOrDefault(c, (byte) c);
    }

    private static char character(byte value) {
        return new String(new byte[] {value}, CHARSET).charAt(0);
    }
}
