package no.tolk.language;

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
import org.junit.jupiter.params.provider.CsvSource;
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
    @EnumSource(names = {"NB", "NN", "DA", "SV", "EN", "SE"})
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
    void takesATextWithoutWordsForWhatIsExpected() {
        assertThat(identifier.identify("Donald Duck 3–1", Language.EN)).isEqualTo(Language.EN);
        assertThat(identifier.identify("Resultat: Moe, Noreg, Lie, Island", Language.NN))
                .isEqualTo(Language.NN);
        assertThat(identifier.identify("Han er lei seg.", Language.EN)).isEqualTo(Language.NB);
    }

    @Test
    void seesTheNorwegianBesideAnEnglishQuote() {
        assertThat(identifier.hasNorwegian("«We will never give up the harbour», sier hun."))
                .isTrue();
        assertThat(identifier.hasNorwegian("«Me vil ha hamna.»")).isTrue();
        assertThat(identifier.hasNorwegian("«We will never give up the harbour!»"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | REGJERINGEN VIL IKKE ØKE SKATTENE LIKEVEL",
                "nn | REGJERINGA VIL IKKJE AUKA SKATTANE LIKEVEL",
                "da | REGERINGEN VIL ALLIGEVEL IKKE SÆTTE SKATTEN OP",
                "en | THE GOVERNMENT IS NOT GOING TO RAISE TAXES AFTER ALL"
            })
    void readsHeadlinesInCapitals(String code, String headline) {
        assertThat(identifier.identify(headline).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jenta kasta boka i elva og venta på at mora skulle komme ut av hytta, men sola gikk ned uten at noen kom.",
                "Ungene plukka blåbær i skauen og fortalte etterpå at de hadde sett en elg som svømte over vannet.",
                "Efter syv år kom han hjem igjen, og sneen lå ennu langs elven hvor de hadde lekt som barn.",
                "Enhver som ikke forstår sproget, bør efter min mening vise tilbakeholdenhet og la andre tale.",
                "Danske Søren Højgaard og Mette Kjærgaard fra Aalborg slo Lars Bæk og Jørgen Østergård i finalen i går."
            })
    void takesRadicalAndConservativeBokmålForBokmål(String text) {
        assertThat(identifier.identify(text)).isEqualTo(Language.NB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Городской совет в понедельник решил закрыть старый бассейн.",
                "Δεν υπάρχουν χρήματα.",
                "قرر مجلس المدينة إغلاق المسبح القديم.",
                "市议会星期一决定关闭旧游泳池。"
            })
    void takesOtherScriptsForOtherLanguages(String text) {
        assertThat(identifier.identify(text)).isEqualTo(Language.OTHER);
    }

    @Test
    void knowsASentenceThatIsEnglish() throws IOException {
        assertThat(sentences().get(Language.EN)).allMatch(identifier::isEnglish);
        assertThat(List.of(
                        "«We are not going to do that», she said.",
                        "“This is what we want and what they want,” tweeted Trump.",
                        "THIS IS WHAT WE WANT",
                        "What do you think about it?"))
                .allMatch(identifier::isEnglish);
    }

    @Test
    void takesNoSentenceWithNorwegianInItForEnglish() throws IOException {
        assertThat(sentences().get(Language.NB)).noneMatch(identifier::isEnglish);
        assertThat(sentences().get(Language.NN)).noneMatch(identifier::isEnglish);
        assertThat(List.of(
                        "«I am not going to do that», sier hun.",
                        "«We are not going to do that», svarer Trump.",
                        "Trump roper: «This is what we want».",
                        "Serien «Once Upon a Time in the West» slippes.",
                        "Bandet spiller «The End of the World» og «Nobody Knows My Name».",
                        "«We want it back, and we will never stop asking for it», sier hun.",
                        "Filmen heter «The Man Who Never Came Home».",
                        "Et first mover advantage er ikke nok.",
                        "Hun er head of sales i New York Times."))
                .noneMatch(identifier::isEnglish);
    }

    @Test
    void namesLanguagesByTheirCodes() {
        assertThat(Language.values())
                .extracting(Language::code)
                .containsExactly("nb", "nn", "da", "sv", "en", "se", "other");
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
