package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedNgramsTest {

    @Test
    void bansWhatFollowedTheLastTokensBefore() {
        assertThat(RepeatedNgrams.banned(new int[] {5, 6, 7, 9, 5, 6, 8, 5, 6}, 3))
                .containsExactlyInAnyOrder(7, 8);
    }

    @Test
    void bansNothingWhereTheLastTokensAreNew() {
        assertThat(RepeatedNgrams.banned(new int[] {5, 6, 7, 8}, 3)).isEmpty();
        assertThat(RepeatedNgrams.banned(new int[] {5}, 3)).isEmpty();
        assertThat(RepeatedNgrams.banned(new int[] {}, 3)).isEmpty();
    }

    @Test
    void seesAnImmediateRepetition() {
        assertThat(RepeatedNgrams.banned(new int[] {4, 4}, 2)).containsExactly(4);
    }
}
