package no.tolk.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void decodesWhatIsValid() throws Exception {
        String text = "Blåbær på 1 250 moh. 🫐";

        assertThat(Utf8.decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @Test
    void saysWhichByteIsWrong() {
        byte[] latin1 = "Rådhuset".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Utf8.decode(latin1)).hasMessageContaining("byte 1 (0xE5) is not UTF-8");
    }

    @Test
    void saysSoInTheSameDigitsEverywhere() {
        byte[] latin1 = "Rådhuset".getBytes(StandardCharsets.ISO_8859_1);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
        try {
            assertThatThrownBy(() -> Utf8.decode(latin1)).hasMessageContaining("byte 1 (0xE5)");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void findsACharacterThatIsCutOffAtTheEnd() {
        byte[] cutOff = {'s', 'l', (byte) 0xC3};

        assertThatThrownBy(() -> Utf8.decode(cutOff)).hasMessageContaining("byte 2 (0xC3)");
    }
}
