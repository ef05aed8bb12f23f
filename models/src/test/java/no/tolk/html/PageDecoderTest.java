package no.tolk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDecoderTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String TEXT = "<p>«Blåbær» – på fløyta</p>";

    @ParameterizedTest
    @CsvSource({
        "<meta charset=utf-8>, UTF-8",
        "<meta charset='ISO-8859-1'>, windows-1252",
        "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>, windows-1252",
        "<meta charset=latin1>, windows-1252",
        "<meta charset=utf-16>, UTF-8",
        "<meta charset=x-MacRoman>, x-MacRoman",
        "<meta charset=oppdiktet>, UTF-8",
        "<!-- <meta charset=x-MacRoman> -->, UTF-8",
        "<p>, UTF-8",
        "<p>, windows-1252",
        "<meta charset=utf-8>, windows-1252"
    })
    void readsWhatAPageIsWrittenIn(String declaration, String encoding) {
        byte[] page = (declaration + TEXT).getBytes(Charset.forName(encoding));
        assertThat(PageDecoder.decode(page)).isEqualTo(declaration + TEXT);
    }

    @Test
    void believesAByteOrderMarkMoreThanADeclaration() {
        String page = "<meta charset=iso-8859-1>" + TEXT;
        assertThat(PageDecoder.decode(("\uFEFF" + page).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(page);
        assertThat(PageDecoder.decode(("\uFEFF" + page).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(page);
        assertThat(PageDecoder.decode(("\uFEFF" + page).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(page);
    }

    @Test
    void readsUtf8OnWhereOneLetterIsBroken() {
        byte[] page = (TEXT + "?").getBytes(StandardCharsets.UTF_8);
        page[page.length - 1] = (byte) 0xC3;
        assertThat(PageDecoder.decode(page)).isEqualTo(TEXT + "\uFFFD");
        assertThat(new String(page, WINDOWS_1252)).isNotEqualTo(TEXT);
    }
}
