package no.tolk.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import no.tolk.repair.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodedTextTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @Test
    void decodesWhatIsUtf8() throws Exception {
        String text = "Blåbær på 1 250 moh. 🫐";

        DecodedText decoded = DecodedText.of(text.getBytes(StandardCharsets.UTF_8));

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.repairs()).isEmpty();
    }

    @Test
    void readsWindows1252AndCountsItsCharacters() throws Exception {
        String text = "«Vi må gå», sa ordføreren – på Ærøy kafé … 5 °C og 20 m²";

        DecodedText decoded = DecodedText.of(text.getBytes(WINDOWS_1252));

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.repairs()).containsExactly(new Repair("windows-1252", 13));
    }

    @Test
    void readsWindows1252InTheMiddleOfUtf8() throws Exception {
        DecodedText decoded =
                DecodedText.of(join("Blåbær og ".getBytes(StandardCharsets.UTF_8), "Ålesund".getBytes(WINDOWS_1252)));

        assertThat(decoded).isEqualTo(new DecodedText("Blåbær og Ålesund", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "«NÅ» er det vår, sier hun på Røst.", // C5 BB is a letter of Polish in UTF-8
                "«Vi må gå…» sa hun på Røst.", // E5 85 BB is a character of Chinese
                "«TRÆ– og ÉN’ og Ø\u00A0» på Røst"
            })
    void readsTheEndsOfWordsThatLookLikeUtf8AsTheRestOfTheText(String text) throws Exception {
        assertThat(DecodedText.of(text.getBytes(WINDOWS_1252)).text()).isEqualTo(text);
    }

    @Test
    void keepsLettersOfOtherLanguagesInUtf8WhereOneByteIsForeign() throws Exception {
        String text = "Đorđe Żuk møtte oss på kafé …» og ";

        DecodedText decoded =
                DecodedText.of(join(text.getBytes(StandardCharsets.UTF_8), "Ålesund".getBytes(WINDOWS_1252)));

        assertThat(decoded).isEqualTo(new DecodedText(text + "Ålesund", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sl\u00C3", // the first half of a letter, at the end
                "gr\u00C3 katt", // and in the middle
                "\u00A5pen bok", // the second half
                "natt \u00E2\u0080 dag", // a dash without its last byte
                "p\u00C3\u00A5 is\u00E5", // half a character beside whole ones
                "r\u00E5d\u0081", // no character in either encoding
            })
    void refusesWhatMayBeHalfACharacter(String latin1) {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> DecodedText.of(bytes)).isInstanceOf(MalformedTextException.class);
    }

    @Test
    void refusesTextWithControlCharacters() {
        byte[] bytes = "R\u00E5dhuset\u0000\u0001".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> DecodedText.of(bytes)).isInstanceOf(MalformedTextException.class);
    }

    @Test
    void refusesRandomBytes() {
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = new byte[100];
            random.nextBytes(bytes);
            assertThatThrownBy(() -> DecodedText.of(bytes)).isInstanceOf(MalformedTextException.class);
        }
    }

    @Test
    void saysWhichLineAndByteOfTheFileIsWrong() {
        byte[] bytes = "{\"text\":\n \"sl\u00C3\"}".getBytes(StandardCharsets.ISO_8859_1);
        RawRecord raw = new RawRecord(InputFormat.JSONL, bytes, "file:/news.jsonl", 1000, null, () -> 7);

        assertThatThrownBy(() -> raw.decode(0)).hasMessageContaining("line 8, byte 1013 (0xC3) is not UTF-8");
    }

    @Test
    void saysWhichByteIsWrongOfARecordThatStandsAlone() {
        byte[] bytes = "sl\u00C3".getBytes(StandardCharsets.ISO_8859_1);
        RawRecord raw = new RawRecord(InputFormat.TEXT, bytes, "file:/a.txt", 0, "a.txt");

        assertThatThrownBy(() -> raw.decode(0)).hasMessageContaining("byte 2 of the record (0xC3)");
    }

    @Test
    void saysSoInTheSameDigitsEverywhere() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));
        try {
            assertThat(new MalformedTextException(2, (byte) 0xC3).at("byte 2")).hasMessageContaining("byte 2 (0xC3)");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }
}
