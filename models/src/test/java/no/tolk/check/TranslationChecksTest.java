package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationChecksTest {
    @Test
    void passesAGoodTranslation() {
        assertThat(TranslationChecks.check(
                        "Strømprisen steg med 3,5 prosent i mars, opplyser selskapet.",
                        "The price of electricity rose by 3.5 per cent in March, the company says."))
                .isEmpty();
    }

    @Test
    void saysNothingMoreOfAnEmptyTarget() {
        assertThat(TranslationChecks.check("Strømprisen steg med 3,5 prosent i mars.", ""))
                .extracting(Flag::code)
                .containsExactly("empty");
    }

    @Test
    void reportsEverythingThatIsWrongInAFixedOrder() {
        List<Flag> flags = TranslationChecks.check(
                "Strømprisen steg med 3,5 prosent i mars.",
                "The price rose by 35 per cent, by 35 per cent, by 35 per cent, by 35 per cent, by 35 per cent, by 35.");
        assertThat(flags).extracting(Flag::code).containsExactly("length", "loop", "numbers");
    }

    @Test
    void flagsACopyOnlyForBeingOne() {
        String sentence = "Strømprisen steg med 3,5 prosent i mars, og det er ikke bra.";
        assertThat(TranslationChecks.check(sentence, sentence))
                .extracting(Flag::code)
                .containsExactly("copy");
    }

    @Test
    void endsOnAnyText() {
        Random random = new Random(23);
        String characters = "0123456789.,:;-–/ ½'’«»klapmntoeKLØTikke\n\t\u00a0\ud83d\ude00\u0301";
        for (int round = 0; round < 5_000; round++) {
            String source = text(random, characters);
            String target = text(random, characters);
            assertThatCode(() -> TranslationChecks.check(source, target))
                    .as("[%s] [%s]", source, target)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ", "1", "1.", "1-", "12/", "1 000 ", "a", "a@", "ti", "tusen ", "og ", " ", "«", "«a ", "A ", "A.",
                "A'", "Sj", "Å-"
            })
    void endsOnAVeryLongText(String piece) {
        String text = piece.repeat(5_000);
        assertThatCode(() -> TranslationChecks.check(text, text + "2")).doesNotThrowAnyException();
    }

    @Test
    void takesAnArticleOfAHundredThousandWordsAndARowOfPunctuation() {
        String article = "Kari Moe sa ikke nei til 12 nye hus i Drammen. ".repeat(10_000);
        String punctuation = "!?«»-–.,".repeat(50);
        assertThatCode(() -> TranslationChecks.check(article, article + punctuation))
                .doesNotThrowAnyException();
        assertThatCode(() -> TranslationChecks.check(punctuation, article)).doesNotThrowAnyException();
    }

    private static String text(Random random, String characters) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(24); i > 0; i--) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }
}
