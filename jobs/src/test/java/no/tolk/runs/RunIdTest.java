package no.tolk.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIdTest {

    @Test
    void namesTheRunAndItsDirectories() {
        RunId run = new RunId(LocalDate.of(2024, 5, 17), "evening");

        assertThat(run).hasToString("2024-05-17_evening");
        assertThat(run.partition()).isEqualTo("run_date=2024-05-17/run=evening");
    }

    @Test
    void isReadFromWhatItIsWrittenAs() {
        RunId run = new RunId(LocalDate.of(2024, 5, 17), "evening_2");

        assertThat(RunId.parse(run.toString())).isEqualTo(run);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "main", "2024-05-17", "2024-05-17_", "2024-13-17_main", "2024-05-17_a/b", "17.5.2024_main"})
    void refusesWhatIsNoDateAndName(String id) {
        assertThatThrownBy(() -> RunId.parse(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + id + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2024", "_hidden", "a/b", "a b", "..", "å"})
    void refusesNamesThatReadersOfPartitionsMistake(String name) {
        assertThatThrownBy(() -> new RunId(LocalDate.EPOCH, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'");
    }
}
