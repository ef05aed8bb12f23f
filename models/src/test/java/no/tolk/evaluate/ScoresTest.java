package no.tolk.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The expected scores are those of sacreBLEU 2.6.0 with its default settings. */
class ScoresTest {
    private static final Offset<Double> ROUNDING = within(1e-9);

    private static final List<String> REFERENCES = List.of(
            "The ferry to Bodø was cancelled on Tuesday because of strong winds.",
            "Prices rose by 3.5% last year, to 1,250 kroner a month.",
            "\"We did not expect this,\" said the mayor – and smiled.",
            "The match ended 2-1 after extra time (and a red card).");
    private static final List<String> HYPOTHESES = List.of(
            "The ferry to Bodø was cancelled Tuesday due to strong wind.",
            "Prices increased by 3.5% last year to 1,250 kroner per month.",
            "\"We had not expected this\", the mayor said – smiling.",
            "The game ended 2-1 after extra time (with one red card).");

    static Stream<Arguments> scored() {
        return Stream.of(
                Arguments.of("a corpus", HYPOTHESES, REFERENCES, 40.29308887975024, 64.07252165772121),
                Arguments.of(
                        "one sentence",
                        HYPOTHESES.subList(3, 4),
                        REFERENCES.subList(3, 4),
                        61.47881529512643,
                        68.3774527361959),
                Arguments.of(
                        "no matching 4-gram",
                        HYPOTHESES.subList(2, 3),
                        REFERENCES.subList(2, 3),
                        9.630543766110947,
                        49.56259077784886),
                Arguments.of(
                        "a short hypothesis",
                        List.of("The ferry is late."),
                        List.of("The ferry to Bodø is late again."),
                        17.532970520619653,
                        41.944094013776514),
                Arguments.of(
                        "one common word",
                        List.of("The boat was cancelled yesterday morning."),
                        List.of("Ferries did not run on Monday."),
                        6.567274736060395,
                        13.622704549387244),
                Arguments.of("fewer tokens than four", List.of("Bodø"), List.of("Bodø"), 0.0, 100.0),
                Arguments.of(
                        "a segment shorter than six characters",
                        List.of("Yes.", "The ferry is late again."),
                        List.of("No.", "The ferry was late again."),
                        35.355339059327385,
                        71.85662276362626),
                Arguments.of(
                        "an empty hypothesis",
                        List.of("", "The ferry is late again."),
                        List.of("Nothing.", "The ferry is late again today."),
                        48.23560797692261,
                        64.377292318614),
                Arguments.of("nothing at all", List.of(""), List.of(""), 0.0, 0.0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scored")
    void equalTheReferenceImplementation(
            String what, List<String> hypotheses, List<String> references, double bleu, double chrF) {
        assertThat(Bleu.score(hypotheses, references)).as("BLEU of %s", what).isCloseTo(bleu, ROUNDING);
        assertThat(ChrF.score(hypotheses, references)).as("chrF of %s", what).isCloseTo(chrF, ROUNDING);
    }

    @Test
    void giveAHundredToTheReferencesThemselves() {
        assertThat(Bleu.score(REFERENCES, REFERENCES)).isCloseTo(100, ROUNDING);
        assertThat(ChrF.score(REFERENCES, REFERENCES)).isCloseTo(100, ROUNDING);
    }

    @Test
    void countACharacterOutsideTheBasicPlaneOnce() {
        assertThat(ChrF.score(List.of("😀😁"), List.of("😀😂"))).isEqualTo(ChrF.score(List.of("ab"), List.of("ac")));
    }

    @Test
    void doNotDependOnTheOrderOfTheSegments() {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
        Collections.shuffle(order, new Random(7));
        List<String> hypotheses = order.stream().map(HYPOTHESES::get).toList();
        List<String> references = order.stream().map(REFERENCES::get).toList();
        assertThat(order).isNotEqualTo(List.of(0, 1, 2, 3));
        assertThat(Bleu.score(hypotheses, references)).isEqualTo(Bleu.score(HYPOTHESES, REFERENCES));
        assertThat(ChrF.score(hypotheses, references)).isEqualTo(ChrF.score(HYPOTHESES, REFERENCES));
    }

    @Test
    void refuseListsOfDifferentSizes() {
        assertThatThrownBy(() -> Bleu.score(HYPOTHESES, REFERENCES.subList(1, 4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 translations")
                .hasMessageContaining("3 references");
        assertThatThrownBy(() -> ChrF.score(HYPOTHESES.subList(1, 4), REFERENCES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 translations");
    }

    @Test
    void refuseToScoreNothing() {
        assertThatThrownBy(() -> Bleu.score(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChrF.score(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
