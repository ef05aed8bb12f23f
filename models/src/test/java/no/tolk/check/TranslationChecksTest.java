package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationChecksTest {
    @Test
    void passesAGoodTranslation() {
        assertThat(TranslationChecks.of("Strømprisen steg med 3,5 prosent i mars, opplyser selskapet.")
                        .check("The price of electricity rose by 3.5 per cent in March, the company says."))
                .isEmpty();
    }

    @Test
    void saysNothingMoreOfAnEmptyTarget() {
        assertThat(TranslationChecks.of("Strømprisen steg med 3,5 prosent i mars.")
                        .check(""))
                .extracting(Flag::code)
                .containsExactly("empty");
    }

    @Test
    void reportsEverythingThatIsWrongInAFixedOrder() {
        List<Flag> flags = TranslationChecks.of("Strømprisen steg med 3,5 prosent i mars.")
                .check(
                        "The price rose by 35 per cent, by 35 per cent, by 35 per cent, by 35 per cent, by 35 per cent, by 35.");
        assertThat(flags).extracting(Flag::code).containsExactly("length", "loop", "numbers");
    }

    @Test
    void flagsACopyOnlyForBeingOne() {
        String sentence = "Strømprisen steg med 3,5 prosent i mars, og det er ikke bra.";
        assertThat(TranslationChecks.of(sentence).check(sentence))
                .extracting(Flag::code)
                .containsExactly("copy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ", "1", "1.", "1-", "12/", "1 000 ", "a", "a@", "ti", "tusen ", "og ", " ", "«", "«a ", "A ", "A.",
                "A'", "Sj", "Å-"
            })
    void endsOnAVeryLongText(String piece) {
        String text = piece.repeat(5_000);
        assertThatCode(() -> TranslationChecks.of(text).check(text + "2")).doesNotThrowAnyException();
    }

    @Test
    void takesAnArticleOfAHundredThousandWordsAndARowOfPunctuation() {
        String article = "Kari Moe sa ikke nei til 12 nye hus i Drammen. ".repeat(10_000);
        String punctuation = "!?«»-–.,".repeat(50);
        assertThatCode(() -> TranslationChecks.of(article).check(article + punctuation))
                .doesNotThrowAnyException();
        assertThatCode(() -> TranslationChecks.of(punctuation).check(article)).doesNotThrowAnyException();
    }
}
