package no.tolk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {
    private final LanguageIdentifier identifier = new LanguageIdentifier();

    @Test
    void tellsTheLanguageOfNearlyEverySentence() throws IOException {
        List<String> mistakes = new ArrayList<>();
        int sentences = 0;
        for (Map.Entry<Language, List<String>> entry : sentences().entrySet()) {
            for (String sentence : entry.getValue()) {
                sentences++;
                Language found = identifier.identify(sentence);
                if (found != entry.getKey()) {
                    mistakes.add(found + " instead of " + entry.getKey() + ": " + sentence);
                }
            }
        }
        assertThat(mistakes).hasSizeLessThanOrEqualTo(sentences * 3 / 100);
    }

    @ParameterizedTest
    @EnumSource(names = {"NB", "NN", "DA", "SV", "EN"})
    void tellsTheLanguageOfAText(Language language) throws IOException {
        List<String> sentences = sentences().get(language);
        for (int i = 0; i + 4 <= sentences.size(); i++) {
            String text = String.join("\n", sentences.subList(i, i + 4));
            assertThat(identifier.identify(text)).as(text).isEqualTo(language);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2–1",
                "Donald Trump",
                "VG",
                "Oslo S",
                "RESULTATER: Moe 12, Lie 11, Vik 9",
                "😀",
                "Heia!"
            })
    void takesATextWithoutWordsForNorwegian(String text) {
        assertThat(identifier.identify(text)).isEqualTo(Language.NB);
    }

    @Test
    void goesByMostOfTheText() {
        assertThat(
                        identifier.identify(
                                "Han sa til avisen at «we are not going to do that, and we never said we would», men det "
                                        + "var ingen som trodde på ham da han ikke ville svare på hvorfor han hadde skrevet under."))
                .isEqualTo(Language.NB);
    }

    @Test
    void namesLanguagesByTheirCodes() {
        assertThat(Language.values()).extracting(Language::code).containsExactly("nb", "nn", "da", "sv", "en", "other");
        assertThat(Language.values()).filteredOn(Language::isNorwegian).containsExactly(Language.NB, Language.NN);
    }

    private static Map<Language, List<String>> sentences() throws IOException {
        try (InputStream stream = LanguageIdentifierTest.class.getResourceAsStream("languages.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.groupingBy(
                            parts -> Language.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT)),
                            Collectors.mapping(parts -> parts[1], Collectors.toList())));
        }
    }
}
