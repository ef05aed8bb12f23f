package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NumberMatchingTest {
    @Test
    void leavesOverWhatStandsThereOnceMore() {
        NumberMention five = digits("5");
        assertThat(NumberMatching.unmatched(List.of(five, five), List.of(five))).containsExactly(five);
    }

    @Test
    void asksForNoPartnerOfAWord() {
        NumberMention word = new NumberMention("to", false, Set.of("2"));
        assertThat(NumberMatching.unmatched(List.of(word), List.of())).isEmpty();
        assertThat(NumberMatching.unmatched(List.of(digits("2")), List.of(word)))
                .isEmpty();
    }

    @Test
    void givesUpAPartnerThatAnotherNumberNeeds() {
        List<NumberMention> mentions = List.of(digits("14", "1430"), digits("14"));
        assertThat(NumberMatching.unmatched(mentions, List.of(digits("14"), digits("1430"))))
                .isEmpty();
    }

    @Test
    void pairsAsManyAsTryingEveryPairingDoes() {
        Random random = new Random(17);
        for (int round = 0; round < 1_000; round++) {
            List<NumberMention> left = mentions(random);
            List<NumberMention> right = mentions(random);
            assertThat(left.size() - NumberMatching.unmatched(left, right).size())
                    .as("%s with %s", left, right)
                    .isEqualTo(mostPairs(left, right));
        }
    }

    private static int mostPairs(List<NumberMention> left, List<NumberMention> right) {
        if (left.isEmpty()) {
            return 0;
        }
        List<NumberMention> rest = left.subList(1, left.size());
        int most = mostPairs(rest, right);
        for (int i = 0; i < right.size(); i++) {
            if (left.get(0).agreesWith(right.get(i))) {
                List<NumberMention> others = new ArrayList<>(right);
                others.remove(i);
                most = Math.max(most, 1 + mostPairs(rest, others));
            }
        }
        return most;
    }

    private static List<NumberMention> mentions(Random random) {
        List<NumberMention> mentions = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Set<String> values = new HashSet<>();
            for (int v = 1 + random.nextInt(2); v > 0; v--) {
                values.add(Integer.toString(random.nextInt(4)));
            }
            mentions.add(new NumberMention("any", true, values));
        }
        return mentions;
    }

    private static NumberMention digits(String... values) {
        return new NumberMention(values[0], true, Set.of(values));
    }
}
