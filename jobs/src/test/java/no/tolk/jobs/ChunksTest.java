package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunksTest {

    @Test
    void takesThingsUntilTheyWeighEnough() {
        List<List<Integer>> taken = new ArrayList<>();
        Chunks<Integer, Integer> chunks = new Chunks<>(List.of(3, 1, 9, 2, 2).iterator(), 4, thing -> thing, things -> {
            taken.add(things);
            return things;
        });

        assertThat(chunks).toIterable().containsExactly(3, 1, 9, 2, 2);
        assertThat(taken).containsExactly(List.of(3, 1), List.of(9), List.of(2, 2));
    }

    @Test
    void takesNothingBeforeItIsAsked() {
        List<Integer> taken = new ArrayList<>();
        Chunks<Integer, Integer> chunks = new Chunks<>(List.of(1, 2, 3).iterator(), 2, thing -> 1, things -> {
            taken.addAll(things);
            return things;
        });

        assertThat(chunks.next()).isEqualTo(1);
        assertThat(taken).containsExactly(1, 2);
    }
}
