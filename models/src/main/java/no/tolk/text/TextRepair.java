package no.tolk.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The repairs that are made to a text before it is stored: a byte order mark in front goes, unpaired surrogates become
 * U+FFFD, line ends become line feeds, and the text gets Unicode normal form C.
 *
 * @param text the repaired text
 * @param repairs what was done
 */
record TextRepair(String text, List<Repair> repairs) {
    static TextRepair of(String raw) {
        List<Repair> repairs = new ArrayList<>();
        int marks = 0;
        while (marks < raw.length() && raw.charAt(marks) == '\uFEFF') {
            marks++;
        }
        record(repairs, "bom", marks);
        String paired = replaceUnpairedSurrogates(raw.substring(marks), repairs);
        String lines = unifyLineEnds(paired, repairs);
        String composed = Normalizer.normalize(lines, Normalizer.Form.NFC);
        record(repairs, "nfc", composed.equals(lines) ? 0 : 1);
        return new TextRepair(composed, List.copyOf(repairs));
    }

    private static String replaceUnpairedSurrogates(String text, List<Repair> repairs) {
        int[] unpaired = {0};
        StringBuilder result = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            unpaired[0] += surrogate ? 1 : 0;
            result.appendCodePoint(surrogate ? 0xFFFD : codePoint);
        });
        record(repairs, "surrogate", unpaired[0]);
        return result.toString();
    }

    private static String unifyLineEnds(String text, List<Repair> repairs) {
        long returns = text.chars().filter(c -> c == '\r').count();
        record(repairs, "crlf", (int) returns);
        return returns == 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static void record(List<Repair> repairs, String code, int count) {
        if (count > 0) {
            repairs.add(new Repair(code, count));
        }
    }
}
