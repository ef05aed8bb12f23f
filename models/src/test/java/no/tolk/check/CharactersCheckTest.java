package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharactersCheckTest {
    private final CharactersCheck check = new CharactersCheck();

    @Test
    void flagsCharactersThatTheModelCouldNotWrite() {
        assertThat(check.check("Han sa مرحبا.", "He said \uFFFD\uFFFD."))
                .contains(new Flag("characters", Severity.ERROR, "2 characters could not be written"));
    }

    @Test
    void passesWhatTheSourceHasItself() {
        assertThat(check.check("Han sa \uFFFD.", "He said \uFFFD.")).isEmpty();
        assertThat(check.check("Han sa hei.", "He said hello.")).isEmpty();
    }
}
