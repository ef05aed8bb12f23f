package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tolk.Fuzz;
import no.tolk.HostileText;
import no.tolk.repair.SourceText;
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
    void keepsTheDigitsOfANumberTogether() {
        assertThat(wrapping.wrap("han fikk 250 000 kroner")).containsExactly("han fikk", "250 000 kroner");
        assertThat(wrapping.wrap("1 22 333 4444 55555 6")).containsExactly("1 22 333", "4444 55555 6");
    }

    @Test
    void cutsAWordOnlyWhereThereIsNoSpace() {
        assertThat(wrapping.wrap("a".repeat(50))).allMatch(part -> part.length() <= 20);
    }

    @Test
    void losesNoCharacterOfAnyText() {
        Fuzz.check(3, random -> SourceText.normalise(HostileText.next(random)), text -> {
            List<String> parts = wrapping.wrap(text);
            assertThat(String.join("", parts).replace(" ", "")).isEqualTo(text.replace(" ", ""));
            assertThat(parts).allMatch(part -> part.length() <= 21);
        });
    }
}
