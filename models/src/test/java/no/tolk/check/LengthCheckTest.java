package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthCheckTest {
    private static final String SOURCE = "Etter flere timers diskusjon vedtok kommunestyret tirsdag kveld å legge ned"
            + " skolen på øya, til tross for protester fra foreldre og lærere.";
    private static final String TARGET = "After several hours of discussion, the municipal council decided on Tuesday"
            + " evening to close the school on the island, despite protests from parents and teachers.";

    private final LengthCheck check = new LengthCheck();

    @ParameterizedTest
    @CsvSource({
        "Ja., Yes.",
        "Nei!, 'Not at all, no!'",
        "NTB, The Norwegian News Agency",
        "Sommerferieavviklingsplan, A plan for taking the summer holidays",
        "Så var det gjort., Done.",
    })
    void letsShortTextsStray(String source, String target) {
        assertThat(check.check(source, target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.0, false", "0.75, false", "0.4, true", "0.2, true"})
    void flagsWhatBreaksOffEarly(double share, boolean flagged) {
        String target = TARGET.substring(0, (int) (TARGET.length() * share));
        assertThat(check.check(SOURCE, target).isPresent()).isEqualTo(flagged);
        if (flagged) {
            assertThat(check.check(SOURCE, target)).get().extracting(Flag::code).isEqualTo("length");
            assertThat(check.check(SOURCE, target).orElseThrow().detail()).startsWith("too short");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, true", "5, true"})
    void flagsWhatRunsOn(int times, boolean flagged) {
        String target = (TARGET + " ").repeat(times);
        assertThat(check.check(SOURCE, target).isPresent()).isEqualTo(flagged);
        if (flagged) {
            assertThat(check.check(SOURCE, target).orElseThrow().detail()).startsWith("too long");
        }
    }

    @ParameterizedTest
    @CsvSource({"'', 'The harbour was closed for the rest of the day because of the storm.'"})
    void flagsASentenceOutOfNothing(String source, String target) {
        assertThat(check.check(source, target)).isPresent();
    }
}
