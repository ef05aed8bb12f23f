package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import no.tolk.check.Flag;
import no.tolk.check.Severity;
import no.tolk.translate.CheckedSearch.Checked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedSearchTest {
    @ParameterizedTest
    @ValueSource(strings = {"loop", "empty", "copy"})
    void anyDoubtIsBetterThanATextThatCannotBeUsed(String code) {
        Checked useless = checked(new Flag(code, Severity.ERROR, "x"));
        Checked doubtful = checked(warning("numbers"), warning("names"), warning("length"));
        assertThat(better(useless, doubtful)).isSameAs(doubtful);
        assertThat(better(doubtful, useless)).isSameAs(doubtful);
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbers", "glossary"})
    void ofTwoDoubtfulTextsTheOneWithFewerDoubtsIsBetterAndElseTheFirst(String code) {
        Checked one = checked(warning(code), new Flag("quotes", Severity.INFO, "x"));
        Checked other = checked(warning("names"));
        Checked two = checked(warning(code), warning("names"));
        assertThat(better(two, one)).isSameAs(one);
        assertThat(better(one, other)).isSameAs(one);
        assertThat(better(other, one)).isSameAs(other);
    }

    private static Checked better(Checked... checked) {
        return Arrays.stream(checked).min(Checked.BY_FAULTS).orElseThrow();
    }

    private static Flag warning(String code) {
        return new Flag(code, Severity.WARNING, "x");
    }

    private static Checked checked(Flag... flags) {
        return new Checked("x", null, new float[0], null, List.of(), List.of(flags), null);
    }
}
