package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import no.tolk.check.NumberMention.Form;
import org.junit.jupiter.api.Test;

class NumberMatchingTest {
    @Test
    void leavesOverWhatStandsThereOnceMore() {
        NumberMention five = digits("5");
        assertThat(unmatched(List.of(five, five), List.of(five))).containsExactly(five);
    }

    @Test
    void asksForNoPartnerOfAWord() {
        NumberMention word = mention(Form.WORDS, "2");
        assertThat(unmatched(List.of(word), List.of())).isEmpty();
        assertThat(unmatched(List.of(digits("2")), List.of(word))).isEmpty();
    }

    @Test
    void givesUpAPartnerThatAnotherNumberNeeds() {
        List<NumberMention> mentions = List.of(digits("14", "1430"), digits("14"));
        assertThat(unmatched(mentions, List.of(digits("14"), digits("1430")))).isEmpty();
    }

    @Test
    void pairsAsManyAsTryingEveryPairingDoes() {
        Random random = new Random(17);
        for (int round = 0; round < 1_000; round++) {
            List<NumberMention> left = mentions(random);
            List<NumberMention> right = mentions(random);
            assertThat(left.size() - unmatched(left, right).size())
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
            mentions.add(mention(Form.DIGITS, values.toArray(String[]::new)));
        }
        return mentions;
    }

    private static List<NumberMention> unmatched(List<NumberMention> mentions, List<NumberMention> others) {
        return NumberMatching.unmatched(Form.DIGITS, mentions, others);
    }

    private static NumberMention digits(String... values) {
        return mention(Form.DIGITS, values);
    }

    private static NumberMention mention(Form form, String... values) {
        return new NumberMention(values[0], form, Set.of(values), Optional.empty());
    }
}
