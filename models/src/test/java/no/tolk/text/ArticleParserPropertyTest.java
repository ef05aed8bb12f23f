package no.tolk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import no.tolk.Fuzz;
import no.tolk.HostileText;
import no.tolk.repair.Characters;
import no.tolk.repair.TextRepair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, no code point is lost, and what was repaired once is whole. */
class ArticleParserPropertyTest {
    private static final int LONG = 100_000;

    private final ArticleParser parser = new ArticleParser();

    @Test
    void losesNoCodePointOfAnyText() {
        Fuzz.check(1814, HostileText::next, this::assertNothingIsLost);
    }

    @Test
    void losesNoCodePointOfAnyParts() {
        ParagraphKind[] kinds = ParagraphKind.values();
        Fuzz.check(
                1905,
                random -> random.ints(random.nextInt(5), 0, kinds.length + 1)
                        .mapToObj(kind -> kind == kinds.length
                                ? ArticlePart.unmarked(HostileText.next(random))
                                : new ArticlePart(kinds[kind], HostileText.next(random)))
                        .toList(),
                parts -> assertNothingIsLost(parser.parse(parts)));
    }

    /** A work that grew with the square of the length would take hours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "Kari Moe, ",
                "OSLO/",
                "Foto: ",
                "Video: A b\n",
                "Kilder: Bank for a\n",
                "Kilder: Aetat for bank og råd, a.no ",
                "[1]",
                "🔥",
                "\u0301",
                "&amp;",
                "12.03 ",
                "– ",
                "Av Kari Moe og ",
                "3–2 (",
                "\uD83D",
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
                "e\u0301"
            })
    void losesNoCodePointOfALongMonotonousText(String unit) {
        assertNothingIsLost(unit.repeat(LONG / unit.length()));
    }

    private void assertNothingIsLost(String raw) {
        Article article = parser.parse(raw);
        assertNothingIsLost(article);
        assertThat(TextRepair.of(article.text(), Hyphenation::join).repairs()).isEmpty();
        if (article.repairs().isEmpty()) {
            assertThat(article.text()).isEqualTo(raw);
        }
    }

    private static void assertNothingIsLost(Article article) {
        int[] text = article.text().codePoints().toArray();
        StringBuilder rebuilt = new StringBuilder();
        int end = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            List<Sentence> sentences = paragraph.sentences();
            assertThat(sentences).isNotEmpty();
            assertThat(paragraph.start()).isEqualTo(sentences.get(0).start());
            assertThat(paragraph.end())
                    .isEqualTo(sentences.get(sentences.size() - 1).end());
            assertThat(paragraph.text()).isEqualTo(slice(text, paragraph.start(), paragraph.end()));
            for (Sentence sentence : sentences) {
                assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
                assertThat(sentence.end()).isGreaterThan(sentence.start());
                String separator = slice(text, end, sentence.start());
                assertThat(isWhiteSpace(separator)).as(separator).isTrue();
                rebuilt.append(separator).append(sentence.text());
                end = sentence.end();
            }
        }
        String tail = slice(text, end, text.length);
        assertThat(isWhiteSpace(tail)).as(tail).isTrue();
        assertThat(rebuilt.append(tail)).hasToString(article.text());
        assertThat(Normalizer.isNormalized(article.text(), Normalizer.Form.NFC)).isTrue();
        assertThat(article.text().codePoints().noneMatch(ArticleParserPropertyTest::isSurrogate))
                .isTrue();
    }

    private static boolean isWhiteSpace(String text) {
        return text.chars().allMatch(c -> Characters.isWhiteSpace((char) c));
    }

    private static boolean isSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    private static String slice(int[] text, int start, int end) {
        int[] slice = Arrays.copyOfRange(text, start, end);
        return new String(slice, 0, slice.length);
    }
}
