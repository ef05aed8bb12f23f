package no.tolk.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexRankTest {
    @Test
    void putsTheSentenceFirstThatSharesMostWordsWithTheOthers() {
        assertThat(LexRank.ranking(List.of(
                        "Ferja ligger ved kaia.",
                        "Broen åpnet mandag.",
                        "Ferja krasjet mandag ved broen.",
                        "Sola skinner.")))
                .startsWith(2)
                .endsWith(3);
    }

    @Test
    void leavesEqualsInTheirOrder() {
        assertThat(LexRank.ranking(List.of("Sola skinner.", "Månen lyser.", "Vinden blåser.")))
                .containsExactly(0, 1, 2);
        assertThat(LexRank.ranking(List.of())).isEmpty();
    }
}
