package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmptyCheckTest {
    private final EmptyCheck check = new EmptyCheck();

    @Test
    void flagsATargetWithoutText() {
        assertThat(check.check("Det regner i Bergen.", ""))
                .get()
                .extracting(Flag::code)
                .isEqualTo("empty");
        assertThat(check.check("Det regner i Bergen.", " \n")).isPresent();
    }

    @Test
    void passesAnEmptyTranslationOfNothing() {
        assertThat(check.check("", "")).isEmpty();
        assertThat(check.check("  ", "")).isEmpty();
    }

    @Test
    void passesAnyText() {
        assertThat(check.check("Det regner i Bergen.", ".")).isEmpty();
    }
}
