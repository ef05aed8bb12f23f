package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001B[31mrødt\u001B[0m",
                "\u001B]0;tittel\u0007",
                "\u009B2Jborte",
                "\u0000\b\u007F",
                "til\u202Ebage\u202C",
                "\u2066a\u2069\u200Fb\u061C"
            })
    void givesNoCommandsToTheTerminal(String text) {
        assertThat(TerminalText.of(text).codePoints())
                .noneMatch(c -> Character.isISOControl(c) || "\u202E\u202C\u2066\u2069\u200F\u061C".indexOf(c) >= 0);
    }

    @Test
    void escapesCommandsInJsonWithoutChangingWhatItSays() {
        String json = TerminalText.ofJson("{\"a\": \"\u009B2J\u202Eå\"}");
        assertThat(json).isEqualTo("{\"a\": \"\\u009b2J\\u202eå\"}");
    }

    @Test
    void jsonOfManyLinesStaysSoAndGivesNoCommandsEither() {
        String json = JsonText.of(Map.of("a", "\u009B2J\n\u202Eå"));
        assertThat(json).isEqualTo("{\n  \"a\": \"\\u009b2J\\n\\u202eå\"\n}");
    }

    @Test
    void isOnOneLine() {
        assertThat(TerminalText.of(" a\r\nb\u0085c\u2028d\u00A0\te ")).isEqualTo("a b c d e");
    }

    @Test
    void keepsLettersAndPictograms() {
        assertThat(TerminalText.of("Blåbærsyltetøy 👨‍👩‍👧 שלום")).isEqualTo("Blåbærsyltetøy 👨‍👩‍👧 שלום");
    }
}
