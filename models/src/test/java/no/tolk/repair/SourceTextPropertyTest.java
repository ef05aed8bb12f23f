package no.tolk.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import no.tolk.Fuzz;
import no.tolk.HostileText;
import org.junit.jupiter.api.Test;

class SourceTextPropertyTest {
    @Test
    void normalisesAnyTextOnceAndForAll() {
        Fuzz.check(1537, HostileText::next, text -> {
            String normalised = SourceText.normalise(text);
            assertThat(SourceText.normalise(normalised)).isEqualTo(normalised);
        });
    }

    @Test
    void leavesNoControlCharacterInAnyText() {
        Fuzz.check(1660, HostileText::next, text -> {
            String normalised = SourceText.normalise(text);
            assertThat(normalised.codePoints().noneMatch(Character::isISOControl))
                    .isTrue();
            assertThat(Normalizer.isNormalized(normalised, Normalizer.Form.NFC)).isTrue();
        });
    }
}
