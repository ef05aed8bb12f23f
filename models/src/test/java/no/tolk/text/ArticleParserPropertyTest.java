package no.tolk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes in, no code point is lost, and what was repaired once is whole. */
class ArticleParserPropertyTest {
    private static final int ARTICLES = 5_000;
    private static final List<String> FRAGMENTS = List.of(
            "date 2017-05",
            "NEW YORK (VG)",
            "OSLO (NTB):",
            "Regjeringen går av",
            "Statsministeren sa det kl. 14.30.",
            "«Er du gal?» spurte han.",
            "– Ja. – Nei.",
            "- punkt",
            "• punkt",
            "1. Kjøp melk",
            "Foto: NTB",
            "(Foto: Ola Vik / NTB)",
            "Av Kari Moe",
            "(©NTB)",
            "14.32: Toget står.",
            "Kl. 15.10",
            "FAKTA",
            "Fakta om Lillevik:",
            "Innbyggere: 417",
            "Havnes – Tverrdal 3–2 (1–1)",
            "1. Havnes 12 8 2 2 26",
            "LES OGSÅ: Broen er åpnet",
            "Les også",
            "Oppdatert kl. 12.03",
            "(Saken er oppdatert.)",
            "&aring;",
            "&amp;",
            "#38;",
            "Ã¥",
            "Ã",
            "\u0083",
            "\u00AD",
            "\u0096",
            "Ordføreren i Lillevik sier at hele kommune-",
            "styret er enig i saken og gleder seg stort",
            "St. Petersburg 3. april",
            "f. eks.",
            "osv. osv.",
            "A.B. Nilsen",
            "hjem.Så",
            "(se s. 4. Der)",
            "\"Ja.\"",
            "...",
            "?!",
            ".",
            "!",
            "…»",
            "[3]",
            "x",
            "\uD83D\uDE00",
            "\uD83D",
            "\uDE00",
            "\uFEFF",
            "\u0000",
            "\u0301",
            "A\u030A",
            "\u200D",
            "\u00A0",
            "\u2028",
            "\u0085",
            "\t",
            " ",
            "  ",
            "\n",
            "\n\n",
            "\n\n\n\n",
            "\r\n",
            "\r");

    private final ArticleParser parser = new ArticleParser();

    @Test
    void losesNoCodePointOfRandomMixtures() {
        Random random = new Random(1814);
        for (int i = 0; i < ARTICLES; i++) {
            StringBuilder raw = new StringBuilder();
            int length = random.nextInt(30);
            for (int j = 0; j < length; j++) {
                raw.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
                if (random.nextBoolean()) {
                    raw.append(random.nextBoolean() ? ' ' : '\n');
                }
            }
            assertNothingIsLost(raw.toString());
        }
    }

    @Test
    void losesNoCodePointOfRandomUnicode() {
        Random random = new Random(1905);
        for (int i = 0; i < ARTICLES; i++) {
            StringBuilder raw = new StringBuilder();
            int length = random.nextInt(60);
            for (int j = 0; j < length; j++) {
                switch (random.nextInt(6)) {
                    case 0 -> raw.append((char) random.nextInt(0x10000));
                    case 1 -> raw.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                    case 2 -> raw.append(".!?…»«\"()–- \n".charAt(random.nextInt(13)));
                    case 3 -> raw.append((char) random.nextInt(0x80));
                    default -> raw.append("aeæøåABCKN129 ".charAt(random.nextInt(14)));
                }
            }
            assertNothingIsLost(raw.toString());
        }
    }

    @Test
    void losesNoCodePointOfLongMonotonousTexts() {
        for (String unit : List.of(
                "! ",
                "(",
                "((. ",
                "«A. ",
                "A. ",
                ". – ",
                "\n",
                "1. ",
                "\"A. b",
                "x",
                "a.b.",
                "- \n",
                "&amp;",
                "&amp;#38;",
                "Ã\u0083",
                "a-\n",
                "Foto: A ",
                "Av A B, ",
                "1) A 1, 2) ",
                "A – A ",
                "A 1 ",
                "A\t",
                "Les også: A. ",
                "(NTB) ",
                "14.32: A\n",
                "Les også\nA\nB\n",
                "FAKTA\nA\n",
                "\u0000a",
                "e\u0301",
                "Kari Moe, ",
                "OSLO/")) {
            assertNothingIsLost(unit.repeat(50_000 / unit.length()));
        }
    }

    private void assertNothingIsLost(String raw) {
        Article article = parser.parse(raw);
        int[] text = article.text().codePoints().toArray();
        StringBuilder rebuilt = new StringBuilder();
        int end = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            List<Sentence> sentences = paragraph.sentences();
            assertThat(sentences).as(raw).isNotEmpty();
            assertThat(paragraph.start()).as(raw).isEqualTo(sentences.get(0).start());
            assertThat(paragraph.end())
                    .as(raw)
                    .isEqualTo(sentences.get(sentences.size() - 1).end());
            assertThat(paragraph.text()).as(raw).isEqualTo(slice(text, paragraph.start(), paragraph.end()));
            for (Sentence sentence : sentences) {
                assertThat(sentence.start()).as(raw).isGreaterThanOrEqualTo(end);
                assertThat(sentence.end()).as(raw).isGreaterThan(sentence.start());
                String separator = slice(text, end, sentence.start());
                assertThat(separator.chars()).as(raw).allMatch(c -> Characters.isWhiteSpace((char) c.intValue()));
                rebuilt.append(separator).append(sentence.text());
                end = sentence.end();
            }
        }
        String tail = slice(text, end, text.length);
        assertThat(tail.chars()).as(raw).allMatch(c -> Characters.isWhiteSpace((char) c.intValue()));
        assertThat(rebuilt.append(tail)).as(raw).hasToString(article.text());
        if (article.repairs().isEmpty()) {
            assertThat(article.text()).isEqualTo(raw);
        }
        assertThat(TextRepair.of(article.text()).repairs()).as(raw).isEmpty();
        assertThat(Normalizer.isNormalized(article.text(), Normalizer.Form.NFC))
                .as(raw)
                .isTrue();
    }

    private static String slice(int[] text, int start, int end) {
        int[] slice = Arrays.copyOfRange(text, start, end);
        return new String(slice, 0, slice.length);
    }
}
