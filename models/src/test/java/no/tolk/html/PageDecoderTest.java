package no.tolk.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
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
        "<meta charset=utf16>, UTF-8",
        "<meta charset=unicode>, UTF-8",
        "<meta charset=utf-32be>, UTF-8",
        "<meta charset=x-MacRoman>, x-MacRoman",
        "<meta charset=oppdiktet>, UTF-8",
        "<!-- <meta charset=x-MacRoman> -->, UTF-8",
        "<p>, UTF-8",
        "<p>, windows-1252",
        "<meta charset=utf-8>, windows-1252"
    })
    void readsWhatAPageIsWrittenIn(String declaration, String encoding) {
        byte[] page = (declaration + TEXT).getBytes(Charset.forName(encoding));
        assertThat(PageDecoder.decode(page).text()).isEqualTo(declaration + TEXT);
    }

    @Test
    void believesAByteOrderMarkMoreThanADeclaration() {
        String page = "<meta charset=iso-8859-1>" + TEXT;
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertThat(PageDecoder.decode(("\uFEFF" + page).getBytes(charset))).isEqualTo(new PageText(page, 0, 0));
        }
    }

    @Test
    void readsUtf8OnWhereOneLetterIsBroken() {
        byte[] page = (TEXT + "?").getBytes(StandardCharsets.UTF_8);
        page[page.length - 1] = (byte) 0xC3;
        assertThat(PageDecoder.decode(page)).isEqualTo(new PageText(TEXT + "\uFFFD", 0, 1));
        assertThat(new String(page, WINDOWS_1252)).isNotEqualTo(TEXT);
    }

    @Test
    void countsWhatItReadsAsWindows1252Unasked() {
        assertThat(PageDecoder.decode((TEXT + "\u0081").getBytes(StandardCharsets.ISO_8859_1)))
                .as("the dash is a question mark")
                .isEqualTo(new PageText(TEXT.replace('–', '?') + "\uFFFD", 6, 1));
    }

    @Test
    void refusesWhatIsNoTextAndSaysWhatMayHaveHappened() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] page : List.of(packed.toByteArray(), TEXT.getBytes(StandardCharsets.UTF_16LE))) {
            assertThatThrownBy(() -> PageDecoder.decode(page))
                    .isInstanceOf(NoTextException.class)
                    .hasMessageContaining("NUL")
                    .hasMessageContaining("unpack it")
                    .hasMessageContaining("UTF-16");
        }
        assertThatThrownBy(() -> PageDecoder.decode("\u0001\u0002".repeat(50).getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("100 control characters");
        assertThat(PageDecoder.decode((TEXT.repeat(10) + "\u001F").getBytes(StandardCharsets.UTF_8))
                        .text())
                .endsWith("\u001F");
    }
}
