package no.tolk;

import java.util.List;
import java.util.Random;

/**
 * Texts that nobody wrote for a reader: what news is made of in any order, with what breaks parsers, splitters and
 * tokenizers between.
 */
public final class HostileText {
    private static final List<String> NEWS = List.of(
            "date 2017-05",
            "date 2017-05-3",
            "NEW YORK (VG)",
            "OSLO (NTB):",
            "Regjeringen går av",
            "Statsministeren sa det kl. 14.30.",
            "Oppdatert kl. 12.03",
            "12.03: Brannen er slukket.",
            "«Er du gal?» spurte han.",
            "– Ja. – Nei.",
            "- punkt",
            "• punkt",
            "1. Kjøp melk",
            "a) Selg melk",
            "Foto: NTB",
            "Foto: Kari Moe / NTB",
            "(Foto: Ola Vik / NTB)",
            "(©NTB)",
            "FAKTA",
            "Fakta om Lillevik:",
            "Innbyggere: 417",
            "1. Havnes 12 8 2 2 26",
            "Kl. 15.10",
            "Les også",
            "(Saken er oppdatert.)",
            "Ordføreren i Lillevik sier at hele kommune-",
            "styret er enig i saken og gleder seg stort",
            "Av Kari Moe",
            "LES OGSÅ: Elgen er løs",
            "Havnes – Tverrdal 3–2 (1–1)",
            "St. Petersburg 3. april",
            "den 17. mai 2024",
            "1.250.000 kroner",
            "1 250 000",
            "3,5 prosent",
            "halv tre",
            "2,3 milliarder",
            "12–15 år",
            "to hundre og førtifem",
            "f. eks.",
            "osv. osv.",
            "mfl.",
            "A.B. Nilsen",
            "hjem.Så",
            "(se s. 4. Der)",
            "\"Ja.\"",
            "...",
            "…»",
            "[3]",
            "ikke",
            "Eg veit ikkje kva dei vil.",
            "The minister said no.",
            "https://example.org/a?b=c#d",
            "tips@example.org");

    private static final List<String> HOSTILE = List.of(
            "</s>",
            "<pad>",
            "<unk>",
            "<s>",
            "<mask>",
            "<0x0A>",
            "nob_Latn",
            "__en__",
            "▁",
            "##",
            "&amp;",
            "&amp;amp;",
            "&aring;",
            "&#229;",
            "&#xD83D;",
            "&#0;",
            "&nbsp;",
            "&bogus;",
            "#38;",
            "&",
            "Ã¥ Ã¸",
            "â€“",
            "Ã",
            "f\u00E5\u0092",
            "\u0083",
            "\u0096",
            "<script>alert(1)</script>",
            "<!--",
            "]]>",
            "=HYPERLINK(\"http://example.org\")",
            "'; DROP TABLE articles;--",
            "../../etc/passwd",
            "{\"text\": ",
            "%s %n %d",
            "$1 \\E \\Q",
            "🔥",
            "👨‍👩‍👧",
            "🇳🇴",
            "\uD83D",
            "\uDE00",
            "\uFEFF",
            "\uFFFD",
            "\uFFFF",
            "\uDB40\uDC41",
            "\u0000",
            "\u001B[31m",
            "\u009B2J",
            "\u0301",
            "\u0345\u0301\u0328",
            "A\u030A",
            "\u1100\u1161\u11A8",
            "\uFDFA",
            "ﬁ",
            "\u00AD",
            "\u200B",
            "\u200D",
            "\u200E",
            "\u202Etxet\u202C",
            "\u2066\u2069",
            "שלום",
            "قال الرئيس",
            "Президент",
            "总统说",
            "ประธานาธิบดี",
            "İı ẞß ŉ",
            "١٢٣",
            "½ ² Ⅻ");

    private static final List<String> SEPARATORS = List.of(
            " ", " ", " ", "\n", "\n\n", "", "\t", "\r\n", "\r", "\u00A0", "\u2028", "\u0085", "  ", "-\n", "\f");
    private static final String SIGNS = ".!?…,;:»«\"'()[]–-/ \n";
    private static final String LETTERS = "aeimnorstæøåABCKNÅ129 ";

    private HostileText() {}

    /** Another text for each state of {@code random}, from nothing to some thousand characters. */
    public static String next(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> characters(random);
            case 1 -> row(random);
            case 2 -> damaged(mixture(random), random);
            default -> mixture(random);
        };
    }

    private static String mixture(Random random) {
        StringBuilder text = new StringBuilder();
        int hostility = random.nextInt(4);
        for (int parts = random.nextInt(24); parts > 0; parts--) {
            text.append(random.nextInt(4) < hostility ? of(HOSTILE, random) : of(NEWS, random));
            text.append(random.nextInt(3) == 0 ? of(SEPARATORS, random) : " ");
        }
        return text.toString();
    }

    private static String characters(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(60); length > 0; length--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 2 -> text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 3 -> text.append((char) random.nextInt(0x80));
                default -> text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return text.toString();
    }

    /** The same again and again: 400 exclamation marks, or a page of datelines. */
    private static String row(Random random) {
        String row =
                switch (random.nextInt(3)) {
                    case 0 -> of(HOSTILE, random).repeat(random.nextInt(60));
                    case 1 -> (of(NEWS, random) + of(SEPARATORS, random)).repeat(random.nextInt(60));
                    default ->
                        String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())))
                                .repeat(random.nextInt(401));
                };
        return of(NEWS, random) + of(SEPARATORS, random) + row + of(SEPARATORS, random) + of(NEWS, random);
    }

    /** Characters lost, doubled and put in at any place, between surrogates as well. */
    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int times = random.nextInt(10); times > 0 && !damaged.isEmpty(); times--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, damaged.charAt(at));
                default -> damaged.insert(at, of(HOSTILE, random));
            }
        }
        return damaged.toString();
    }

    private static String of(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
