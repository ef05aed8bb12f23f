package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The pairs of sentences stand in two files, those that say the same numbers and those that do not. */
class NumbersCheckTest {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("(?<![\\d.,:/-])\\d{2,}(?![\\d.,:/–-]?\\d)");

    private final NumbersCheck check = new NumbersCheck();

    @ParameterizedTest
    @CsvFileSource(resources = "numbers-same.tsv", delimiter = '\t', quoteCharacter = '\0')
    void passesNumbersOfTheSameValue(String source, String target) {
        assertThat(check.check(source, target)).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "numbers-changed.tsv", delimiter = '\t', quoteCharacter = '\0')
    void tellsWhichNumbersAreMissingOrExtra(String source, String target, String detail) {
        assertThat(check.check(source, target)).contains(new Flag("numbers", Severity.WARNING, detail));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "numbers-same.tsv", delimiter = '\t', quoteCharacter = '\0')
    void noticesAnotherNumberInAGoodTranslation(String source, String target) {
        assertThat(check.check(source, target + " 8642 7531"))
                .get()
                .extracting(Flag::detail)
                .isEqualTo("extra 8642, 7531");
        List<MatchResult> numbers = PLAIN_NUMBER.matcher(target).results().toList();
        for (MatchResult number : numbers) {
            String changed = target.substring(0, number.start()) + "9876543" + target.substring(number.end());
            assertThat(check.check(source, changed)).as(changed).isPresent();
        }
    }

    @Test
    void comparesAmountsAcrossTheNotationsOfBothLanguages() {
        Random random = new Random(41);
        for (int round = 0; round < 2_000; round++) {
            double amount = random.nextInt(3) == 0 ? random.nextInt(5_000_000) / 100.0 : random.nextInt(5_000_000);
            double other = random.nextInt(5_000_000);
            String source = "Kommunen brukte " + norwegian(amount, random) + " kroner på skolen.";
            assertThat(check.check(source, "The school cost the municipality %s kroner.".formatted(english(amount))))
                    .as("%s for %s", english(amount), source)
                    .isEmpty();
            if (amount != other) {
                assertThat(check.check(source, "The school cost the municipality %s kroner.".formatted(english(other))))
                        .as("%s for %s", english(other), source)
                        .isPresent();
            }
        }
    }

    @Test
    void passesWhatWasCopiedSinceItIsNoSentence() {
        assertThat(check.check("3,5 – 1.250", "3,5 – 1.250")).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "minus-lost.tsv", delimiter = '\t', quoteCharacter = '\0')
    void informsOfAMinusThatWasPerhapsLost(String source, String target) {
        assertThat(check.check(source, target))
                .contains(new Flag("numbers", Severity.INFO, "a minus was perhaps lost"));
    }

    @Test
    void comparesNoTables() {
        String table = "1 2 3 4 5 6 7 8 9 ".repeat(100);
        assertThat(check.check(table, table + "x"))
                .get()
                .extracting(Flag::severity)
                .isEqualTo(Severity.INFO);
    }

    private static String english(double amount) {
        return amount == Math.rint(amount)
                ? String.format(Locale.ROOT, "%,.0f", amount)
                : String.format(Locale.ROOT, "%,.2f", amount);
    }

    private static String norwegian(double amount, Random random) {
        String group = List.of(".", " ", "\u00a0").get(random.nextInt(3));
        String english = english(amount);
        return english.replace(",", "_").replace(".", ",").replace("_", group);
    }
}
