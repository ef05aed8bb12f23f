package no.tolk.split;

import static org.assertj.core.api.Assertions.assertThat;

import no.tolk.Fuzz;
import no.tolk.HostileText;
import no.tolk.repair.Characters;
import org.junit.jupiter.api.Test;

class SentenceSplitterPropertyTest {
    private final SentenceSplitter splitter = new SentenceSplitter();

    @Test
    void leavesNothingButWhiteSpaceBetweenTheSentencesOfAnyText() {
        Fuzz.check(1884, HostileText::next, text -> {
            int[] codePoints = text.codePoints().toArray();
            int end = 0;
            for (Span span : splitter.split(text)) {
                assertThat(span.start()).isGreaterThanOrEqualTo(end);
                assertThat(span.end()).isGreaterThan(span.start());
                assertThat(isWhiteSpace(codePoints, end, span.start())).isTrue();
                assertThat(isWhiteSpace(codePoints, span.start(), span.start() + 1))
                        .isFalse();
                assertThat(isWhiteSpace(codePoints, span.end() - 1, span.end())).isFalse();
                end = span.end();
            }
            assertThat(isWhiteSpace(codePoints, end, codePoints.length)).isTrue();
        });
    }

    private static boolean isWhiteSpace(int[] codePoints, int from, int to) {
        for (int i = from; i < to; i++) {
            if (codePoints[i] > Character.MAX_VALUE || !Characters.isWhiteSpace((char) codePoints[i])) {
                return false;
            }
        }
        return true;
    }
}
