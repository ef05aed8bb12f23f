package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class QuotesCheckTest {
    private final QuotesCheck check = new QuotesCheck();

    @ParameterizedTest
    @CsvFileSource(resources = "quotes.tsv", delimiter = '\t', quoteCharacter = '\0')
    void reportsWhatWasClearlyLostAndNothingElse(String judgement, String source, String target) {
        List<Severity> expected = judgement.equals("lost") ? List.of(Severity.WARNING) : List.of();
        assertThat(check.check(source, target).stream().map(Flag::severity).toList())
                .isEqualTo(expected);
    }
}
