package no.tolk.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalfQuotesTest {
    @Test
    void areTheSentencesOfAQuotationFromTheOneThatOpensItToTheOneThatClosesIt() {
        assertThat(halves(
                        "Moe er glad.", "«Vi vant.", "Det var på tide.", "Nå feirer vi», sier Moe.", "Vik er lei seg."))
                .containsExactly(1, 2, 3);
        assertThat(halves("“Vi vant.", "Nå feirer vi”, sier Moe.")).containsExactly(0, 1);
        assertThat(halves("\"Vi vant.", "Det var på tide.", "Nå feirer vi\", sier Moe.", "Vik er lei seg."))
                .containsExactly(0, 1, 2);
        assertThat(halves("Han roper: ”Vi vant.", "Det var på tide.", "Nå feirer vi”, sier Moe."))
                .containsExactly(0, 1, 2);
    }

    @Test
    void areNotInWholeQuotations() {
        assertThat(halves("«Vi vant», sier Moe.", "\"Vi tapte\", sier Vik.", "Kampen om «Pokalen» er slutt."))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"”Vi vant”, sier Moe.", "„Vi vant“, sier Moe.", "„Vi vant”, sier Moe.", "“Vi vant”, sier Moe."})
    void areNotInWholeQuotationsWithTheMarksOfOtherCountries(String whole) {
        assertThat(halves(whole, "Vik er lei seg.")).isEmpty();
        String end = whole.substring(1);
        String beginning = whole.substring(0, 4) + " i dag.";
        assertThat(halves("Vik er lei seg.", beginning, end)).containsExactly(1, 2);
    }

    @Test
    void areOneSentenceWhereTheOtherMarkWasForgotten() {
        assertThat(halves("«Vi vant, sier Moe.", "Vik er lei seg.", "«Vi tapte», sier Vik."))
                .containsExactly(0);
        List<String> apart = Stream.of(List.of("«Vi vant."), Collections.nCopies(20, "Det regner."), List.of("Slutt»."))
                .flatMap(List::stream)
                .toList();
        assertThat(halves(apart.toArray(String[]::new))).containsExactly(0, 21);
        assertThat(halves("Vi vant\", sier Moe.", "Vik er lei seg.")).containsExactly(0);
    }

    private static List<Integer> halves(String... sentences) {
        return HalfQuotes.in(List.of(sentences)).stream().boxed().toList();
    }
}
