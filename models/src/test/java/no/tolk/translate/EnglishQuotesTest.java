package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishQuotesTest {

    @Test
    void areAsTheyWereSaid() {
        assertThat(EnglishQuotes.restored(
                        "Ordføreren skrev «They are not after me, they are after you» på nettet i natt.",
                        "The mayor wrote \"They are not after we, they are after you\" on the net last night."))
                .isEqualTo("The mayor wrote \"They are not after me, they are after you\" on the net last night.");
    }

    @Test
    void keepTheStopThatTheTargetHas() {
        assertThat(EnglishQuotes.restored(
                        "«We will never give up on this», sier hun.", "\"We shall never give up on this,\" she says."))
                .isEqualTo("\"We will never give up on this,\" she says.");
    }

    @Test
    void areToldFromThoseInNorwegian() {
        assertThat(EnglishQuotes.restored(
                        "Han sa «det er bra at dere kom» og så «this is what I have been waiting for».",
                        "He said \"it is good that you came\" and then \"that is what I have been waiting for\"."))
                .isEqualTo("He said \"it is good that you came\" and then \"this is what I have been waiting for\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            Han sa «this is what I have been waiting for». | He said this is what I was waiting for.
            Han sa «det er bra at dere kom». | He said "good of you to come".
            Han sa «this is what I have been waiting for». | "He said" that "I waited".
            Først «det er bra», så «this is what I have been waiting for». | "This is what I was waiting for" after "it is good".
            Det var en 24" skjerm og en 27" skjerm der. | There was a 24" screen and a 27" screen.
            «I have the best team», sa han, «I have the worst team», sa hun. | "I have the worst team," she said, "I have the best team," he said.
            Han sa «this is $1 more than we have to pay». | He said nothing.
            """)
    void elseNothingChanges(String source, String target) {
        assertThat(EnglishQuotes.restored(source, target)).isEqualTo(target);
    }
}
