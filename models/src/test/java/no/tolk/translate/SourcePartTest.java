package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcePartTest {
    private final SourceWrapping wrapping = new SourceWrapping(String::length, 20);

    @ParameterizedTest
    @ValueSource(strings = {"⏰", "⭐", "▶", "●", "1\uFE0F\u20E3", "#\u20E3", "↗\uFE0F", "🔥🔥", "👨\u200D👩\u200D👧"})
    void pictogramsAreCopiedInOnePiece(String pictogram) {
        assertThat(SourcePart.of("Kampen " + pictogram + " er i gang", wrapping))
                .containsExactly(
                        new SourcePart("Kampen", true),
                        new SourcePart(pictogram, false),
                        new SourcePart("er i gang", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"■ Regjeringen gikk", "■Regjeringen gikk"})
    void aBulletStandsBeforeWhatItsItemBecomes(String item) {
        assertThat(SourcePart.of(item, wrapping))
                .containsExactly(new SourcePart("■", false), new SourcePart("Regjeringen gikk", true));
    }

    @Test
    void partsWithoutWordsOfASentenceThatIsTooLongAreCopied() {
        List<SourcePart> parts = SourcePart.of("Runden endte 1–0, 2–0, 3–1, 4–2, 5–3, 1–1, 0–0", wrapping);
        assertThat(parts).hasSizeGreaterThan(2).element(0).isEqualTo(new SourcePart("Runden endte 1–0,", true));
        assertThat(parts.subList(1, parts.size())).noneMatch(SourcePart::translated);
    }
}
