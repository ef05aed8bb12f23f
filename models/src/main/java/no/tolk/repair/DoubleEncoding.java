package no.tolk.repair;

import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * UTF-8 that was read as Windows-1252 or Latin-1: {@code Ã¥} for å, {@code â€“} for a dash. Only what belongs into a
 * European newspaper is decoded: letters, punctuation, signs and pictograms.
 *
 * <p>Some sequences could as well be a capital letter at the end of a word and the mark after it: {@code AMANHÃ»}. They
 * are left alone, unless others in the text leave no doubt that it was read wrongly.
 */
final class DoubleEncoding {
    /** What bytes that are not the first ones of a sequence are read as. */
    private static final String NEXT = "[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";
    /** Of these, the spaces, dashes, quotation marks and ellipses, which may follow any word. */
    private static final String MARK = "[\u0085\u0091-\u0094\u0096\u0097\u009B\u00A0\u00AD»…‘’“”–—›]";

    private static final String CERTAIN = "[ÂÃÄÅ](?!" + MARK + ")" + NEXT + "|[ÂÃ]" + MARK + "(?=\\p{L})"
            + "|Ë[†œ\u0086\u009C]|[âï]" + NEXT + "{2}|ð" + NEXT + "{3}";
    private static final Pattern CERTAIN_SEQUENCE = Pattern.compile(CERTAIN);
    private static final Substitution ALL_SEQUENCES = new Substitution(
            "double-encoded",
            Pattern.compile(CERTAIN + "|[ÂÃ]" + MARK + "|[ÄÅ]" + MARK + "(?=\\p{L})"),
            DoubleEncoding::decoded);

    /** How often a text is read wrongly, written and read again. */
    private static final int MOST_TIMES = 3;

    private DoubleEncoding() {}

    static String decode(String text, RepairCounts counts) {
        String decoded = text;
        for (int time = 0; time < MOST_TIMES && isReadWrongly(decoded); time++) {
            decoded = ALL_SEQUENCES.apply(decoded, counts);
        }
        return decoded;
    }

    private static boolean isReadWrongly(String text) {
        return CERTAIN_SEQUENCE.matcher(text).results().anyMatch(sequence -> !decoded(sequence)
                .equals(sequence.group()));
    }

    /** What the sequence stands for, or the sequence itself if that is nothing for a newspaper. */
    private static String decoded(MatchResult sequence) {
        String read = sequence.group();
        byte[] bytes = new byte[read.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = Windows1252.byteOf(read.charAt(i));
        }
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        int first = decoded.codePointAt(0);
        boolean single = decoded.length() == Character.charCount(first);
        return single && isOfNewspapers(first) ? decoded : read;
    }

    private static boolean isOfNewspapers(int codePoint) {
        // Control characters are what a letter that was read wrongly twice goes through.
        boolean letter = codePoint >= 0x80 && codePoint <= 0x17F;
        // Roman numerals, from 0x2160 on, would be "â…»", which a writer may mean.
        boolean sign = codePoint >= 0x2000 && codePoint <= 0x213F || codePoint >= 0x2190 && codePoint <= 0x22FF;
        boolean accent = codePoint == 0x2C6 || codePoint == 0x2DC;
        boolean byteOrderMark = codePoint == 0xFEFF;
        return letter || sign || accent || byteOrderMark || Characters.isPictogram(codePoint);
    }
}
