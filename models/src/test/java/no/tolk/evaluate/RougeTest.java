package no.tolk.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RougeTest {
    private static final Offset<Double> ROUNDING = within(1e-9);

    @Test
    void isTheF1OfWordsPairsAndTheLongestCommonSubsequence() {
        // Five words against six: four in common, the pair "broen er", and three in one order.
        Rouge rouge = Rouge.score("Broen er åpnet i Bodø", List.of("I Bodø er broen er stengt"));

        assertThat(rouge.one()).isCloseTo(100 * 2 * 4 / 11.0, ROUNDING);
        assertThat(rouge.two()).isCloseTo(100 * 2 * 2 / 9.0, ROUNDING);
        assertThat(rouge.longest()).isCloseTo(100 * 2 * 2 / 11.0, ROUNDING);
    }

    @Test
    void isWholeForTheSameWordsWhateverTheirCaseAndPunctuation() {
        assertThat(Rouge.score("Broen, er ÅPNET!", List.of("broen er åpnet"))).isEqualTo(new Rouge(100, 100, 100));
    }

    @Test
    void isTheMeanOverTheReferences() {
        assertThat(Rouge.score("broen er åpnet", List.of("broen er åpnet", "ferja ligger")))
                .isEqualTo(new Rouge(50, 50, 50));
    }

    @Test
    void isNothingForAnEmptySummary() {
        assertThat(Rouge.score("", List.of("Broen er åpnet", ""))).isEqualTo(new Rouge(0, 0, 0));
    }

    @Test
    void countsAWordNoMoreOftenThanItStandsInBoth() {
        assertThat(Rouge.score("bro bro bro", List.of("bro ferje")).one()).isCloseTo(40, ROUNDING);
    }

    @Test
    void needsAReference() {
        assertThatThrownBy(() -> Rouge.score("Broen", List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
