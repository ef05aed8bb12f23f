package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopCheckTest {
    private static final String SOURCE = "Politiet i Tromsø etterlyser vitner til ulykken.";

    private final LoopCheck check = new LoopCheck();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The police police police police in Tromsø.              | \"police\" 4 times",
                "The police in Tromsø, in Tromsø, in Tromsø.             | \"in tromsø\" 3 times",
                "The police are looking for the police are looking for.  | \"the police are looking for\" 2 times",
                "The police in Tromsø and then the police in Tromsø but also the police in Tromsø again. "
                        + "| \"the police in tromsø\" 3 times",
                "The police in Tromsømsømsømsømsø.                       | \"tromsømsømsømsømsø\" repeats itself",
            })
    void flagsWhatIsSaidAgainAndAgain(String target, String detail) {
        assertThat(check.check(SOURCE, target)).contains(new Flag("loop", Severity.ERROR, detail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Politiet i Tromsø etterlyser vitner.     | The police in Tromsø are looking for witnesses.",
                "Det var svært, svært lenge siden.        | It was a very, very long time ago.",
                "Nei, nei, nei, nei, nei!                 | No, no, no, no, no!",
                "Dag etter dag etter dag etter dag.       | Day after day after day after day.",
                "Hahahahaha, lo han.                      | Hahahahaha, he laughed.",
                "Ja, ja, ja!                              | Yes, yes, yes!",
                "Han vant i Oslo, hun vant i Oslo, alle vant i Oslo. "
                        + "| He won a race in Oslo, she won a race in Oslo, everyone won a race in Oslo.",
                "Gjelden er 1.000.000.000.000.000 kroner. | The debt is 1,000,000,000,000,000 kroner.",
                "''                                       | ''",
            })
    void passesWhatTheSourceRepeatsToo(String source, String target) {
        assertThat(check.check(source, target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Ha, ha, ha! | Ha, ha, ha, ha, ha, ha, ha, ha!"})
    void flagsMoreThanTheSourceRepeats(String source, String target) {
        assertThat(check.check(source, target)).isPresent();
    }

    @Test
    void flagsARowOfOneSignThatTheSourceDoesNotHave() {
        assertThat(new LoopCheck().check("Hva skjer!", "What happens " + "!".repeat(400)))
                .isPresent();
        assertThat(new LoopCheck().check("Hva skjer " + "!".repeat(400), "What happens " + "!".repeat(400)))
                .isEmpty();
    }
}
