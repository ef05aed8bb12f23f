package no.tolk.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.tolk.repair.Repair;

/**
 * Text out of bytes that should be UTF-8.
 *
 * <p>Bytes that are not, but that are letters and punctuation of Western Europe in Windows-1252, among text that is sane
 * otherwise, are taken for those. Characters that were cut in two and bytes that are no text at all are errors.
 *
 * @param text without any replacement character that was not there
 * @param windows1252 how many characters were read as Windows-1252
 */
record DecodedText(String text, int windows1252) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /**
     * Without the capital A's with circumflex and tilde: Norwegian has no use for them, and their bytes are what is left
     * of a Norwegian letter in UTF-8 that was cut.
     */
    private static final String PLAUSIBLE =
            "ÀÁÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿŠšŽžŒœŸ" + "«»–—‘’“”„…•€£§°½´²³\u00A0";

    /**
     * Decodes bytes.
     *
     * @throws MalformedTextException where they are no text, with the first byte that is wrong
     */
    static DecodedText of(byte[] bytes) throws MalformedTextException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        int repaired = 0;
        int first = 0;
        int cut = -1;
        while (utf8.decode(in, out, true).isError()) {
            int at = in.position();
            char character = new String(bytes, at, 1, WINDOWS_1252).charAt(0);
            if (PLAUSIBLE.indexOf(character) < 0 || isPunctuationCut(bytes, at)) {
                throw new MalformedTextException(at, bytes[at]);
            }
            first = repaired == 0 ? at : first;
            cut = cut < 0 && isLetterCut(bytes, at) ? at : cut;
            out.put(character);
            in.position(at + 1);
            repaired++;
        }
        String text = out.flip().toString();
        if (repaired > 0) {
            // Beside characters in UTF-8, half a character is more likely than one of another encoding.
            boolean mixed = bytes.length - text.length() > 0;
            if (mixed && cut >= 0) {
                throw new MalformedTextException(cut, bytes[cut]);
            }
            if (repaired * 2 > bytes.length || hasControls(text)) {
                throw new MalformedTextException(first, bytes[first]);
            }
        }
        return new DecodedText(text, repaired);
    }

    /** The text without the mark that some programs put in front of UTF-8. */
    String withoutByteOrderMark() {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The repair that was made, if any. */
    List<Repair> repairs() {
        return windows1252 == 0 ? List.of() : List.of(new Repair("windows-1252", windows1252));
    }

    /** Dashes and quotation marks in UTF-8 begin with E2 80, and no word does in Windows-1252. */
    private static boolean isPunctuationCut(byte[] bytes, int at) {
        return bytes[at] == (byte) 0xE2 && at + 1 < bytes.length && bytes[at + 1] == (byte) 0x80;
    }

    private static boolean isLetterCut(byte[] bytes, int at) {
        boolean leads = (bytes[at] & 0xC0) == 0xC0;
        boolean continues = at + 1 == bytes.length || (bytes[at + 1] & 0xC0) == 0x80;
        return leads && continues;
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0);
    }
}
