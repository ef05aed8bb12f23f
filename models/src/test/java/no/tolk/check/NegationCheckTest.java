package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NegationCheckTest {
    private final NegationCheck check = new NegationCheck();

    @ParameterizedTest
    @CsvFileSource(resources = "negation.tsv", delimiter = '\t', quoteCharacter = '\0')
    void reportsWhatWasClearlyChangedAndNothingElse(String judgement, String source, String target) {
        List<Severity> expected = judgement.equals("changed") ? List.of(Severity.INFO) : List.of();
        assertThat(check.check(source, target).stream().map(Flag::severity).toList())
                .isEqualTo(expected);
    }
}
