package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import no.tolk.Fuzz;
import no.tolk.HostileText;
import org.junit.jupiter.api.Test;

class TranslationChecksPropertyTest {
    private static final String NUMBERS = "0123456789.,:;-–/ ½'’«»klapmntoe\n\t\u00a0\ud83d\ude00\u0301";

    /** A source and its translation, one to a line for messages. */
    private record Pair(String source, String target) {
        @Override
        public String toString() {
            return source + "\n" + target;
        }
    }

    @Test
    void endOnAnyTextsWithEachFlagOnce() {
        Fuzz.check(
                23,
                random -> new Pair(HostileText.next(random), HostileText.next(random)),
                TranslationChecksPropertyTest::assertEachFlagOnce);
    }

    @Test
    void endOnAnyNumbersWithEachFlagOnce() {
        Fuzz.check(
                29,
                random -> new Pair(numbers(random), numbers(random)),
                TranslationChecksPropertyTest::assertEachFlagOnce);
    }

    private static void assertEachFlagOnce(Pair pair) {
        List<Flag> flags = TranslationChecks.of(pair.source()).check(pair.target());
        assertThat(flags).extracting(Flag::code).doesNotHaveDuplicates().isSubsetOf(Flag.CODES);
        assertThat(flags).allMatch(flag -> !flag.detail().isBlank());
    }

    private static String numbers(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(24); i > 0; i--) {
            text.append(NUMBERS.charAt(random.nextInt(NUMBERS.length())));
        }
        return text.toString();
    }
}
