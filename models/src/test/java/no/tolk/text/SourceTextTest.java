package no.tolk.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceTextTest {
    @Test
    void foldsAllWhiteSpaceAndComposesLetters() {
        assertThat(SourceText.normalise("\u00A0A\u030Are\n \t kom\u202F\u2028hjem. "))
                .isEqualTo("Åre kom hjem.");
    }

    @Test
    void leavesOtherCharactersAlone() {
        String text = "«½ ﬁ \uD83D\uDE00 \u0000 ＡＢＣ»";
        assertThat(SourceText.normalise(text)).isEqualTo(text);
    }

    @Test
    void isIdempotent() {
        String once = SourceText.normalise("  a \u0301 b\r\n c ");
        assertThat(SourceText.normalise(once)).isEqualTo(once);
    }
}
