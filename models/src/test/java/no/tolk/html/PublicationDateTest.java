package no.tolk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tolk.text.ArticlePart;
import no.tolk.text.ParagraphKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
    @ParameterizedTest
    @CsvSource({
        "2026-03-14, 2026-03-14",
        "20260314, 2026-03-14",
        "2026-03-14 12:03, 2026-03-14T12:03",
        "2026-03-14T12:03:09.120Z, 2026-03-14T12:03:09.120Z",
        "2026-03-14T12:03:09+0100, 2026-03-14T12:03:09+01:00"
    })
    void bringsDatesForMachinesIntoOneForm(String stated, String iso) {
        assertThat(PublicationDate.iso(stated)).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "i går", "2026-02-30", "14.03.2026", "2026", "Sat, 14 Mar 2026 11:03:00 GMT"})
    void takesNothingElseForADate(String stated) {
        assertThat(PublicationDate.iso(stated)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Publisert 3.2.2004 kl. 12, 2004-02-03",
        "'Publisert: lørdag 14. mars 2026', 2026-03-14",
        "Publisert laurdag den 1. des. 2007, 2007-12-01",
        "'Av Siv Moen\nLagt ut 07.11.2001', 2001-11-07"
    })
    void readsTheDateAfterALabel(String text, String iso) {
        assertThat(PublicationDate.written(List.of(ArticlePart.unmarked(text)))).contains(iso);
    }

    /** A work that grew with the square of the length would take hours. */
    @Test
    void looksForADateBehindAMillionBlankLines() {
        String text = "\n".repeat(1_000_000) + "Publisert:\n 3.2.2004";
        assertThat(PublicationDate.written(List.of(ArticlePart.unmarked(text)))).contains("2004-02-03");
    }

    @Test
    void takesNoDateThatAnArticleOnlyMentions() {
        assertThat(PublicationDate.written(List.of(
                        ArticlePart.unmarked("Den 14. mars 2026 skal brua åpnes."),
                        new ArticlePart(ParagraphKind.UPDATE, "Oppdatert 15. mars 2026"))))
                .isEmpty();
    }
}
