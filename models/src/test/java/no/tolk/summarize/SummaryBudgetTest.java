package no.tolk.summarize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryBudgetTest {
    private static final List<String> SENTENCES = List.of("Ett to tre.", "Ett – to tre fire.", "Ett.", "Ett to.");

    @Test
    void isFilledInTheOrderOfTheRankingWithWhatFits() {
        assertThat(SummaryBudget.words(6).fill(List.of(1, 0, 3, 2), SENTENCES)).containsExactly(1, 3);
        assertThat(SummaryBudget.sentences(2).fill(List.of(3, 0, 1, 2), SENTENCES))
                .containsExactly(0, 3);
        assertThat(SummaryBudget.ratio(0.6).fill(List.of(3, 0, 1, 2), SENTENCES))
                .containsExactly(0, 1, 3);
    }

    @ParameterizedTest
    @CsvSource({"0.07, 100, 7", "0.07, 101, 8", "0.2, 10, 2", "0.2, 11, 3", "0, 9, 0", "1, 9, 9", "0.001, 5, 1"})
    void aRatioIsRoundedUpFromItsDecimals(double ratio, int sentences, int budget) {
        assertThat(SummaryBudget.ratio(ratio).of(sentences)).isEqualTo(budget);
    }

    @Test
    void isNamedWithItsMeasure() {
        assertThat(SummaryBudget.sentences(3)).hasToString("3 sentences");
        assertThat(SummaryBudget.words(100)).hasToString("100 words");
        assertThat(SummaryBudget.ratio(0.2)).hasToString("ratio 0.2");
    }

    @Test
    void isNotNegative() {
        assertThatThrownBy(() -> SummaryBudget.sentences(-1)).hasMessage("summary sentences must be 0 or more, not -1");
        assertThatThrownBy(() -> SummaryBudget.words(-5)).hasMessage("summary words must be 0 or more, not -5");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void isNoRatioOutsideOfNothingAndAll(double ratio) {
        assertThatThrownBy(() -> SummaryBudget.ratio(ratio))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("summary ratio must be 0 to 1, not " + ratio);
    }
}
