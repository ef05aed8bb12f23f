package no.tolk.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelianceTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Han sa også at skolen skal bygges ut.",
                "Ho meiner at skulen må stå.",
                "Hennes forslag fikk flertall i Bergen.",
                "Hans forslag fikk flertall i Bergen.",
                "I går kom hans forslag.",
                "Det opplyser politiet i Tromsø.",
                "De har ventet i to timer.",
                "Dei vil ha ny skule.",
                "Men kommunen sier nei.",
                "Difor vart ferja innstilt.",
                "– Dette går bra, sier han.",
                "Politiet tror at hun gikk seg vill."
            })
    void isInASentenceThatNeedsTheOneBefore(String sentence) {
        assertThat(Reliance.isIn(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "–",
                "Ordfører Kari Moe sier at hun er glad.",
                "Ordfører Hans Moe sier at han er glad.",
                "Hans Moe sier nei.",
                "Det blir ny bro over fjorden.",
                "De to journalistene er løslatt.",
                "Den norske regjeringen går av.",
                "– Vi er klare, sier Ola Vik, som selv bygde huset sitt."
            })
    void isNotInASentenceThatReadsAlone(String sentence) {
        assertThat(Reliance.isIn(sentence)).isFalse();
    }
}
