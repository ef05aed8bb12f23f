package no.tolk.repair;

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
        String text = "«½ ﬁ \uD83D\uDE00 ＡＢＣ»";
        assertThat(SourceText.normalise(text)).isEqualTo(text);
    }

    @Test
    void isIdempotent() {
        for (String text : new String[] {"  a \u0301 b\r\n c ", "a\u200B\u0301", "a\u0001 \u200B b"}) {
            String once = SourceText.normalise(text);
            assertThat(SourceText.normalise(once)).isEqualTo(once);
        }
    }

    @Test
    void takesControlCharactersForSpaces() {
        assertThat(SourceText.normalise("ja\u0000nei \u0007\u001B")).isEqualTo("ja nei");
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertThat(SourceText.normalise("kom\u00ADmu\u200Bne\uFEFF \u0001vedtak"))
                .isEqualTo("kommune vedtak");
    }
}
