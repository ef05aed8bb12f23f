package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.OptionalInt;
import no.tolk.jobs.Progress;
import org.junit.jupiter.api.Test;

class ProgressReportTest {
    private static final Progress READING = new Progress("read", 0, 0, Duration.ZERO);

    private final StringWriter written = new StringWriter();

    @Test
    void tellsHowFastItGoesAndHowLongItWillTake() {
        report(OptionalInt.empty()).accept(translating(1_000, Duration.ofSeconds(20)));
        assertThat(written).hasToString("translate: 1,000 of 4,000 sentences, 50 a second, 60 s left\n");
    }

    @Test
    void tellsLongTimesInMinutesAndHours() {
        report(OptionalInt.empty()).accept(translating(1_000, Duration.ofSeconds(200)));
        report(OptionalInt.empty()).accept(translating(1_000, Duration.ofHours(1)));
        assertThat(written.toString()).contains("10 min left").contains("3 h left");
    }

    @Test
    void tellsNoRateBeforeThereIsOne() {
        ProgressReport report = report(OptionalInt.empty());
        report.accept(READING);
        report.accept(translating(0, Duration.ofSeconds(5)));
        assertThat(written).hasToString("read\ntranslate\n");
    }

    @Test
    void writesALineOverInATerminalAndLeavesNoneBehind() {
        try (ProgressLine line = line(OptionalInt.of(80))) {
            ProgressReport report = new ProgressReport(line);
            report.accept(READING);
            report.accept(translating(1_000, Duration.ofSeconds(20)));
        }
        assertThat(written.toString())
                .startsWith("\r\033[Kread\r\033[Ktranslate: 1,000")
                .endsWith("left\r\033[K")
                .doesNotContain("\n");
    }

    @Test
    void cutsALineThatWouldGoOnInTheNextRow() {
        report(OptionalInt.of(40)).accept(translating(1_000, Duration.ofSeconds(20)));
        assertThat(written).hasToString("\r\033[Ktranslate: 1,000 of 4,000 sentences, 50");
    }

    @Test
    void writesPlainLinesForNewStepsAtOnceAndForTheSameStepSeldom() {
        ProgressReport report = report(OptionalInt.empty());
        report.accept(READING);
        report.accept(translating(1_000, Duration.ofSeconds(20)));
        report.accept(translating(1_001, Duration.ofSeconds(20)));
        assertThat(written.toString().lines()).hasSize(2);
    }

    private ProgressReport report(OptionalInt width) {
        return new ProgressReport(line(width));
    }

    private ProgressLine line(OptionalInt width) {
        return new ProgressLine(new PrintWriter(written, true), width);
    }

    private static Progress translating(long finished, Duration elapsed) {
        return new Progress("translate", finished, 4_000, elapsed);
    }
}
