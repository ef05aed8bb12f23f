package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepetitionTest {
    @Test
    void tellsWhereAGroupStandsAndHowOften() {
        assertThat(widest(List.of(9, 1, 2, 1, 2, 1, 2, 1, 7))).contains(new Repetition(1, 2, 3));
    }

    @Test
    void prefersTheShorterGroupOfTwoThatCoverTheSame() {
        assertThat(widest(List.of(5, 5, 5, 5))).contains(new Repetition(0, 1, 4));
    }

    @Test
    void findsNoneWhereNothingFollowsItself() {
        assertThat(widest(List.of())).isEmpty();
        assertThat(widest(List.of(1, 2, 3, 1))).isEmpty();
    }

    @Test
    void coversAsMuchAsTheWidestFoundByTryingEveryGroup() {
        Random random = new Random(5);
        for (int round = 0; round < 2_000; round++) {
            List<Integer> items = random.ints(random.nextInt(14), 0, 3).boxed().toList();
            int width = widest(items).map(Repetition::width).orElse(0);
            assertThat(width).as("%s", items).isEqualTo(widestByTrying(items));
        }
    }

    private static Optional<Repetition> widest(List<Integer> items) {
        return Repetition.widest(items, 6, any -> true);
    }

    private static int widestByTrying(List<Integer> items) {
        int widest = 0;
        for (int start = 0; start < items.size(); start++) {
            for (int period = 1; period <= 6; period++) {
                for (int times = 2; start + period * times <= items.size(); times++) {
                    int from = start;
                    int length = period;
                    boolean repeats = IntStream.range(start + period, start + period * times)
                            .allMatch(i -> items.get(i).equals(items.get(from + (i - from) % length)));
                    widest = repeats ? Math.max(widest, period * times) : widest;
                }
            }
        }
        return widest;
    }
}
