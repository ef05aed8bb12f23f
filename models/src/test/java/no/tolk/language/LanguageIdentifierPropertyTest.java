package no.tolk.language;

import static org.assertj.core.api.Assertions.assertThat;

import no.tolk.Fuzz;
import no.tolk.HostileText;
import org.junit.jupiter.api.Test;

class LanguageIdentifierPropertyTest {
    private final LanguageIdentifier identifier = new LanguageIdentifier();

    @Test
    void tellsALanguageForAnyText() {
        Fuzz.check(1885, HostileText::next, text -> assertThat(identifier.identify(text))
                .isNotNull());
    }
}
