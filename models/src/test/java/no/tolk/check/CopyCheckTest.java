package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CopyCheckTest {
    private final CopyCheck check = new CopyCheck();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kommunen vil ikke betale for den nye brua.",
                "Ho seier at det ikkje er nok snø på fjellet.",
                "– Jeg har aldri sett på maken, sier naboen.",
            })
    void flagsANorwegianSentenceThatWasNotTranslated(String sentence) {
        assertThat(check.check(sentence, sentence)).get().extracting(Flag::code).isEqualTo("copy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "«Det er ikke vår feil», sier han. | \"Det er ikke vår feil,\" sier han.",
                "Toget er forsinket fra Oslo.      | toget er forsinket fra oslo",
            })
    void takesOtherPunctuationAndCaseForACopyStill(String source, String target) {
        assertThat(check.check(source, target)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kari Nordmann, Ola Hansen, Per Olsen, Liv Moe",
                "Vålerenga – Rosenborg 2–1",
                "The Lord of the Rings: The Return of the King",
                "Dagens Næringsliv",
                "Ja til alt",
                "Deportivo de La Coruña, Universidad de Chile",
                "Over and over, no more",
                "https://example.com/og/til/fra/det",
            })
    void passesWhatIsRightlyTheSameInEnglish(String text) {
        assertThat(check.check(text, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The municipality will not pay for the new bridge.", ""})
    void passesATranslation(String target) {
        assertThat(check.check("Kommunen vil ikke betale for den nye brua.", target))
                .isEmpty();
    }
}
