package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import no.tolk.Fuzz;
import no.tolk.HostileText;
import no.tolk.repair.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcePartTest {
    private final SourceWrapping wrapping = new SourceWrapping(String::length, 20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "⏰",
                "⭐",
                "▶",
                "●",
                "1\uFE0F\u20E3",
                "#\u20E3",
                "↗\uFE0F",
                "ℹ\uFE0F",
                "‼\uFE0F",
                "🔥🔥",
                "👨\u200D👩\u200D👧",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F"
            })
    void pictogramsAreCopiedInOnePiece(String pictogram) {
        assertThat(SourcePart.of("Kampen " + pictogram + " er i gang", wrapping))
                .containsExactly(
                        new SourcePart("Kampen", true, false),
                        new SourcePart(pictogram, false, true),
                        new SourcePart("er i gang", true, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"■ Regjeringen gikk", "■Regjeringen gikk"})
    void aBulletStandsBeforeWhatItsItemBecomes(String item) {
        assertThat(SourcePart.of(item, wrapping))
                .containsExactly(
                        new SourcePart("■", false, false),
                        new SourcePart("Regjeringen gikk", true, item.contains(" R")));
    }

    @Test
    void partsWithoutWordsOfASentenceThatIsTooLongAreCopied() {
        List<SourcePart> parts = SourcePart.of("Runden endte 1–0, 2–0, 3–1, 4–2, 5–3, 1–1, 0–0", wrapping);
        assertThat(parts).hasSizeGreaterThan(2).element(0).isEqualTo(new SourcePart("Runden endte 1–0,", true, false));
        assertThat(parts.subList(1, parts.size())).noneMatch(SourcePart::translated);
    }

    @Test
    void joinedByTheSpacesBetweenThemTheyAreTheSentence() {
        Fuzz.check(3, random -> SourceText.normalise(HostileText.next(random)), sentence -> {
            String joined = SourcePart.of(sentence, wrapping).stream()
                    .map(part -> part.apart() ? " " + part.text() : part.text())
                    .collect(Collectors.joining());
            assertThat(joined).isEqualTo(sentence);
        });
        assertThat(SourcePart.of("«❤\uFE0F»", wrapping)).noneMatch(SourcePart::apart);
    }
}
