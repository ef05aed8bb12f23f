package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.tolk.check.Flag;
import no.tolk.model.ModelBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslatorTest {
    private static Translator translator;

    @BeforeAll
    static void load() {
        translator = Translator.open(ModelBundle.open(ModelBundle.BUILT_IN));
    }

    @AfterAll
    static void close() {
        translator.close();
    }

    @Test
    void putsASentenceIntoEnglish() {
        Translation translation = translate("Regjeringen la fram budsjettet på tirsdag.");
        assertThat(translation.text()).containsIgnoringCase("government").contains("Tuesday");
        assertThat(translation.score()).isNegative();
        assertThat(translation.tokens()).isPositive();
        assertThat(translation.vector()).hasSize(512);
    }

    @Test
    void givesOneTranslationForEachSentenceInOrder() {
        List<String> sentences = List.of("Ja.", "", "Det er mandag i dag.", "2–1", "Ja.");
        List<Translation> translations = translator.translate(sentences, DecodingOptions.DEFAULT);
        assertThat(translations).hasSize(5);
        assertThat(translations.get(1).text()).isEmpty();
        assertThat(translations.get(2).text()).contains("Monday");
        assertThat(translations.get(3).text()).isEqualTo("2–1");
        assertThat(translations.get(4).text()).isEqualTo(translations.get(0).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2–1", "1 250 000", "3,5 %", "…", "https://example.org/nyheter?id=3", "tips@example.org", "14.30"
            })
    void copiesWhatHasNoWords(String text) {
        Translation translation = translate(text);
        assertThat(translation.text()).isEqualTo(text);
        assertThat(translation.tokens()).isZero();
    }

    @Test
    void copiesASentenceThatIsEnglishAlready() {
        String english = "«We have never seen anything like this before, and it is getting worse.»";
        Translation translation = translate(english);
        assertThat(translation.text()).isEqualTo(english);
        assertThat(translation.tokens()).isZero();
    }

    @Test
    void copiesAnAddressThatIsNoLongerThanSomeWords() {
        String address = "a@" + "b.".repeat(90) + "no";
        assertThat(address).hasSizeLessThan(SourcePart.LONGEST_RUN);
        assertThat(translate(address).text()).isEqualTo(address);
        assertThat(translate(address).tokens()).isZero();
    }

    @Test
    void translatesEveryPartOfASentenceThatIsTooLong() {
        String sentence = IntStream.rangeClosed(2001, 2036)
                .mapToObj(year -> "i " + year + " kom det nye folk til byen")
                .collect(Collectors.joining(", "));
        List<String> parts = new SourceWrapping(translator::tokens, Translator.LONGEST_SEGMENT).wrap(sentence);
        assertThat(parts).hasSizeGreaterThan(3);
        String english = translator.translate(parts, DecodingOptions.DEFAULT).stream()
                .map(Translation::text)
                .collect(Collectors.joining(" "));
        assertThat(translate(sentence).text()).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "BRANNEN I LILLESTRØM ER SLUKKET, Brannen i Lillestrøm er slukket",
        "«REGJERINGEN GÅR AV», «Regjeringen går av»",
        "EU SIER NEI, EU sier nei",
        "SLIK GÅR DET, Slik går det",
        "13 SKADD I ULYKKE VED OSLOS STØRSTE SYKEHUS!, 13 skadd i ulykke ved Oslos største sykehus!"
    })
    void translatesCapitalsAsIfTheyWereSmall(String capitals, String small) {
        assertThat(translate(capitals).text()).isEqualTo(translate(small).text().toUpperCase(Locale.ROOT));
    }

    @Test
    void leavesAcronymsToTheModel() {
        assertThat(translate("NATO").text()).isEqualTo("NATO");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.nav.no/dagpenger#satser?side=2&vis=alt",
                "www.yr.no/sted/Norge/Oslo",
                "tips-2024@politiet.example",
                "nrk.no",
                "https://a.no"
            })
    void keepsAddressesInsideSentencesToTheLetter(String address) {
        Translation translation = translate("Les mer på " + address + ", eller ring oss før fredag.");
        assertThat(translation.text()).contains(address).contains("Friday");
        assertThat(translation.flags()).isEmpty();
    }

    @Test
    void readsTheMarksOfOtherCountriesAsThoseOfNorwegian() {
        assertThat(translate("“Vi vant”, sier treneren — som er fra Nord‑Norge …")
                        .text())
                .isEqualTo(translate("\"Vi vant\", sier treneren – som er fra Nord-Norge ...")
                        .text());
        assertThat(translate("«Han ropte ‘stopp’ og ‹gå›», sier hun.").text())
                .isEqualTo(translate("«Han ropte 'stopp' og 'gå'», sier hun.").text());
    }

    @Test
    void takesALiteralEndOfSentenceMarkAsText() {
        ModelBundle bundle = ModelBundle.open(ModelBundle.BUILT_IN);
        long end = bundle.config().endOfSentence();
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(bundle)) {
            assertThat(tokenizer.encode("Koden slutter med </s> og går videre."))
                    .containsOnlyOnce(end)
                    .endsWith(end);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"</s>", "<pad>", "<unk>", "<0x0A>", "<script>"})
    void copiesTagsAndTheModelsOwnTokensAmongThem(String tag) {
        String english = translate("Det er mandag i dag " + tag + " og i morgen er det tirsdag.")
                .text();
        assertThat(english).contains("Monday", tag, "Tuesday");
    }

    @Test
    void copiesPictogramsInTheirPlaceAndTranslatesTheWordsAroundThem() {
        String family = "👨‍👩‍👧";
        String english = translate("Det er mandag i dag " + family + " 🇳🇴!").text();
        assertThat(english).contains("Monday").contains(" " + family + " 🇳🇴!").doesNotContain("\uFFFD");
    }

    @Test
    void copiesARunThatIsLongerThanAnyWordAndSaysSo() {
        String encoded = "QUJD".repeat(30_000);
        Translation translation = translate("Bildet er " + encoded + " i artikkelen.");
        assertThat(translation.text()).contains(encoded);
        assertThat(translation.flags()).extracting(Flag::code).contains("copied");
    }

    @Test
    void doesNotSeeSoftHyphensAndControlCharacters() {
        String plain = translate("Kommunestyret vedtok budsjettet.").text();
        assertThat(translate("Kommune\u00ADstyret\u200B vedtok\u0001 bud\u00ADsjettet.\uFEFF")
                        .text())
                .isEqualTo(plain);
    }

    @Test
    void withoutRepairTheFirstTranslationStaysAndIsFlagged() {
        List<String> sentences = SampleSentences.varied(200, 5);
        List<Translation> first = translator.translate(sentences, DecodingOptions.DEFAULT.withRepairBeam(0));
        List<Translation> repaired = translator.translate(sentences, DecodingOptions.DEFAULT);
        assertThat(flags(repaired)).hasSizeLessThan(flags(first).size());
        for (int i = 0; i < sentences.size(); i++) {
            if (first.get(i).flags().isEmpty()) {
                assertThat(repaired.get(i).text()).isEqualTo(first.get(i).text());
            }
        }
    }

    @Test
    void decodesManySentencesTogether() {
        try (Translator fresh = Translator.open(ModelBundle.open(ModelBundle.BUILT_IN))) {
            fresh.translate(SampleSentences.varied(400, 6), DecodingOptions.DEFAULT.withRepairBeam(0));
            assertThat(fresh.meanRowsPerDecoderCall()).isGreaterThan(2);
        }
    }

    private static List<Flag> flags(List<Translation> translations) {
        return translations.stream()
                .flatMap(translation -> translation.flags().stream())
                .toList();
    }

    private static Translation translate(String sentence) {
        return translator.translate(List.of(sentence), DecodingOptions.DEFAULT).get(0);
    }
}
