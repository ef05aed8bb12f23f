package no.tolk.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextRunTest {
    private final TextRun run = new TextRun();

    /** A work that grew with the square of the length would take hours. */
    @Test
    void isBlankAsOftenAsAMillionNoBreakSpacesAskIt() {
        int blank = 0;
        for (int i = 0; i < 1_000_000; i++) {
            run.append("\u00A0", false, false);
            blank += run.isBlank() ? 1 : 0;
        }
        assertThat(blank).isEqualTo(1_000_000);
    }

    @Test
    void isNotBlankOnceItHasALetter() {
        run.appendPreformatted(" \n");
        assertThat(run.isBlank()).isTrue();
        run.appendPreformatted(" a ");
        run.breakLine();
        assertThat(run.isBlank()).isFalse();
    }
}
