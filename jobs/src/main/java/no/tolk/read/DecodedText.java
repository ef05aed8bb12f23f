package no.tolk.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
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

    /** What may follow a word's last letter, two of them in a row too. After such a letter they look like UTF-8. */
    private static final String MARKS = "»«”“’‘–—…›\u00A0";

    /**
     * Decodes bytes.
     *
     * @throws MalformedTextException where they are no text, with the first byte that is wrong
     */
    static DecodedText of(byte[] bytes) throws MalformedTextException {
        BitSet foreign = foreign(bytes);
        if (foreign.isEmpty()) {
            return new DecodedText(new String(bytes, StandardCharsets.UTF_8), 0);
        }
        int first = foreign.nextSetBit(0);
        addWordEnds(bytes, foreign);
        String text = decoded(bytes, foreign);
        // Beside characters in UTF-8, half a character is more likely than one of another encoding.
        boolean mixed = bytes.length > text.length();
        int cut = foreign.stream()
                .filter(at -> isLetterCut(bytes, at))
                .findFirst()
                .orElse(-1);
        if (mixed && cut >= 0) {
            throw new MalformedTextException(cut, bytes[cut]);
        }
        if (foreign.cardinality() * 2 > bytes.length || hasControls(text)) {
            throw new MalformedTextException(first, bytes[first]);
        }
        return new DecodedText(text, foreign.cardinality());
    }

    /** The places of the bytes that are not UTF-8. */
    private static BitSet foreign(byte[] bytes) throws MalformedTextException {
        BitSet foreign = new BitSet();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        while (utf8.decode(in, out, true).isError()) {
            int at = in.position();
            if (PLAUSIBLE.indexOf(windows1252(bytes[at])) < 0 || isPunctuationCut(bytes, at)) {
                throw new MalformedTextException(at, bytes[at]);
            }
            foreign.set(at);
            in.position(at + 1);
        }
        return foreign;
    }

    /**
     * Adds what only seems to be UTF-8: the last letter of a word and the marks behind it, which {@code «NÅ»} and {@code «nå…»}
     * end with. They may as well be a Polish or a Chinese character; it is counted which encoding most of the others are of.
     */
    private static void addWordEnds(byte[] bytes, BitSet foreign) {
        BitSet wordEnds = new BitSet();
        int utf8 = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] >= 0 || foreign.get(at)) {
                continue;
            }
            int length = (bytes[at] & 0xE0) == 0xC0 ? 2 : (bytes[at] & 0xF0) == 0xE0 ? 3 : 4;
            if (isWordEnd(bytes, at, length)) {
                wordEnds.set(at, at + length);
            } else {
                utf8++;
            }
            at += length - 1;
        }
        if (foreign.cardinality() > utf8) {
            foreign.or(wordEnds);
        }
    }

    private static boolean isWordEnd(byte[] bytes, int at, int length) {
        char first = windows1252(bytes[at]);
        boolean wordEnd = length < 4 && Character.isLetter(first) && PLAUSIBLE.indexOf(first) >= 0;
        for (int i = at + 1; i < at + length; i++) {
            wordEnd &= MARKS.indexOf(windows1252(bytes[i])) >= 0;
        }
        return wordEnd;
    }

    private static String decoded(byte[] bytes, BitSet foreign) {
        StringBuilder text = new StringBuilder(bytes.length);
        int copied = 0;
        for (int at = foreign.nextSetBit(0); at >= 0; at = foreign.nextSetBit(at + 1)) {
            text.append(new String(bytes, copied, at - copied, StandardCharsets.UTF_8));
            text.append(windows1252(bytes[at]));
            copied = at + 1;
        }
        return text.append(new String(bytes, copied, bytes.length - copied, StandardCharsets.UTF_8))
                .toString();
    }

    private static char windows1252(byte value) {
        return new String(new byte[] {value}, WINDOWS_1252).charAt(0);
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
