package no.tolk.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointCursorTest {

    @Test
    void countsCodePointsAndNotChars() {
        CodePointCursor cursor = new CodePointCursor("🫐🫐 bær");

        assertThat(cursor.cut(0, 2)).isEqualTo("🫐🫐");
        assertThat(cursor.cut(3, 5)).isEqualTo("bæ");
        assertThat(cursor.cut(5, 6)).isEqualTo("r");
    }
}
