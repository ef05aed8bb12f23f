package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SourceWrappingTest {
    private final SourceWrapping wrapping = new SourceWrapping(String::length, 20);

    @Test
    void leavesWhatFitsAsItIs() {
        assertThat(wrapping.wrap("Kort setning.")).containsExactly("Kort setning.");
    }

    @Test
    void cutsAtACommaRatherThanAtASpace() {
        assertThat(wrapping.wrap("han kom hit, hun dro dit")).containsExactly("han kom hit,", "hun dro dit");
    }

    @Test
    void cutsAWordOnlyWhereThereIsNoSpace() {
        assertThat(wrapping.wrap("a".repeat(50))).allMatch(part -> part.length() <= 20);
    }

    @Test
    void losesNoCharacterOfAnyText() {
        Random random = new Random(3);
        for (int round = 0; round < 2000; round++) {
            String text = random.ints(random.nextInt(300), 0, 12)
                    .mapToObj(i -> List.of("a", "æ", " ", ", ", "; ", "😀", ".", "1", "–", " – ", "(", "«")
                            .get(i))
                    .collect(Collectors.joining());
            List<String> parts = wrapping.wrap(text.strip());
            assertThat(String.join("", parts).replace(" ", "")).isEqualTo(text.replace(" ", ""));
            assertThat(parts).allMatch(part -> part.length() <= 21);
        }
    }
}
