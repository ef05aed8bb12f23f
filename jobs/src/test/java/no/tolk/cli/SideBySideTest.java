package no.tolk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import no.tolk.check.Severity;
import no.tolk.published.SentencePair;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class SideBySideTest {
    private static final SentencePair FIRST =
            Pairs.inSummary(Pairs.of("a", 0, 0, "lead", "Det brant i natt.", "There was a fire last night."));
    private static final SentencePair SECOND = Pairs.flagged(
            Pairs.of("a", 0, 1, "lead", "Ingen av de 12 ble skadd.", "None of the two was hurt."),
            Severity.WARNING,
            "numbers");

    @Test
    void columnsStandBesideEachOtherWhereTheyFit() {
        assertThat(shown(70, Ansi.OFF, FIRST, SECOND))
                .isEqualTo(
                        """
                        [lead]
                        * Det brant i natt. Ingen av de     * There was a fire last night.
                        12 ble skadd. [1]                   None of the two was hurt. [1]
                          [1] numbers (warning): missing numbers

                        * is in the summary
                        """);
    }

    @Test
    void languagesStandUnderEachOtherWhereColumnsWouldBeNarrow() {
        assertThat(shown(40, Ansi.OFF, FIRST))
                .isEqualTo(
                        """
                        [lead]
                        * Det brant i natt.
                          * There was a fire last night.

                        * is in the summary
                        """);
    }

    @Test
    void aTerminalShowsTheSummaryBoldAndWarningsYellow() {
        assertThat(shown(80, Ansi.ON, FIRST, SECOND))
                .contains("\u001B[1m* Det brant i natt.\u001B[0m \u001B[33mIngen av");
        assertThat(shown(80, Ansi.OFF, FIRST, SECOND)).doesNotContain("\u001B");
    }

    @Test
    void theSecondColumnStaysInItsPlaceBesideWideCharactersAndLongWords() {
        SentencePair wide = Pairs.of(0, "東京 👨‍👩‍👧 e\u0301é " + "x".repeat(50), "a ".repeat(40) + "b");
        List<String> lines = shown(80, Ansi.OFF, wide).lines().toList();
        assertThat(lines.get(1)).startsWith("東京 👨‍👩‍👧 e\u0301é" + " ".repeat(38 - 10 + 3) + "a a");
        assertThat(lines.get(2)).startsWith("x".repeat(38) + "   a a");
        assertThat(lines.get(3)).startsWith("x".repeat(12) + " ".repeat(26 + 3) + "a a");
    }

    @Test
    void whatHasNoEnglishSaysSo() {
        assertThat(shown(80, Ansi.OFF, Pairs.of(0, "Strejken fortsætter.", null)))
                .contains("Strejken fortsætter.")
                .contains("(not translated)");
    }

    @Test
    void theTextGivesNoCommandsToTheTerminal() {
        assertThat(shown(80, Ansi.ON, Pairs.of(0, "a\u001B[2Jb", "\u009B2J\u202E")))
                .doesNotContain("\u001B[2J", "\u009B", "\u202E");
    }

    private static String shown(int width, Ansi ansi, SentencePair... sentences) {
        StringWriter out = new StringWriter();
        new SideBySide(new PrintWriter(out, true), width, ansi).print(List.of(sentences));
        return out.toString();
    }
}
