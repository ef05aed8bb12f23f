package no.tolk.jobs;

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
    void isReadFromItsText() {
        assertThat(RunId.of("2024-05-17_late_evening")).isEqualTo(new RunId(LocalDate.of(2024, 5, 17), "late_evening"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "main", "2024-05-17", "2024-05-17_", "2024-02-30_main", "2024-05-17_1", "../2024-05-17_a"})
    void saysWhatAnIdIsLike(String text) {
        assertThatThrownBy(() -> RunId.of(text))
                .isInstanceOf(TolkException.class)
                .hasMessageContaining("'" + text + "' is not the id of a run")
                .hasMessageContaining("2024-05-17_main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2024", "_hidden", "a/b", "a b", "..", "å"})
    void refusesNamesThatReadersOfPartitionsMistake(String name) {
        assertThatThrownBy(() -> new RunId(LocalDate.EPOCH, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + name + "'");
    }
}
