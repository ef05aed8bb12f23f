package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import no.tolk.check.Flag;
import no.tolk.glossary.Glossary;
import no.tolk.glossary.Term;
import no.tolk.model.ModelBundle;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GlossaryTranslationTest {
    private static final List<String> SENTENCES = List.of(
            "Kommunen har bestemt at skolen skal stenges.",
            "Toget er forsinket.",
            "Ordføreren sier at kommunen og de andre kommunene har for lite penger.",
            "Regjeringen la fram forslaget på mandag.");

    private static Translator translator;

    @BeforeAll
    static void load() {
        translator = Translator.open(ModelBundle.open(Path.of("nb-en").toString()));
    }

    @AfterAll
    static void close() {
        translator.close();
    }

    @Test
    void putsTheWantedTermWhereTheModelHadAnother() {
        Translation translation = translate("borough").get(0);
        assertThat(translation.text()).isEqualTo(plain().get(0).text().replace("municipality", "borough"));
        assertThat(translation.flags()).isEmpty();
    }

    @Test
    void putsNothingBehindTheSentence() {
        for (Translation translation : translate("educational institution")) {
            assertThat(translation.text()).doesNotContain(". ").endsWith(".");
        }
    }

    @Test
    void leavesSentencesAloneThatHaveNoTerm() {
        assertSame(translate("borough").get(1), plain().get(1));
        assertSame(translate("borough").get(3), plain().get(3));
    }

    @Test
    void everySentenceHasItsTermsOrIsFlagged() {
        List<Integer> wanted = List.of(1, 0, 2, 0);
        for (String english : List.of("borough", "county borough council", "ʘʘ ʘʘ")) {
            List<Translation> translations = translate(english);
            for (int i = 0; i < SENTENCES.size(); i++) {
                String text = translations.get(i).text().toLowerCase(Locale.ROOT);
                int found = text.split(english, -1).length - 1;
                assertThat(isFlagged(translations.get(i))).as(text).isEqualTo(found < wanted.get(i));
            }
        }
    }

    @Test
    void aTermThatFitsNowhereIsFlaggedAndTheOthersArePutIn() {
        String endless = String.join(" ", Collections.nCopies(100, "word"));
        Translation translation =
                translate(SENTENCES.get(0), new Term("kommune", endless), new Term("skole", "seminary"));
        assertThat(translation.text()).containsIgnoringCase("seminar");
        assertThat(translation.flags())
                .filteredOn(flag -> flag.code().equals("glossary"))
                .singleElement()
                .extracting(Flag::detail, InstanceOfAssertFactories.STRING)
                .contains("kommune")
                .doesNotContain("skole");
    }

    @Test
    void aTermThatWouldSpoilTheTranslationIsFlaggedAndLeftOut() {
        Translation translation = translate("bye bye bye bye bye bye bye bye").get(0);
        assertThat(translation.text()).isEqualTo(plain().get(0).text());
        assertThat(translation.flags()).extracting(Flag::code).containsExactly("glossary");
    }

    @Test
    void aTermThatIsCutApartIsMissedToo() {
        Term board = new Term("offentlig utvalg", "quango");
        assertThat(isFlagged(translate("Det offentlige 😀 utvalget la fram planen i går.", board)))
                .isTrue();
        assertThat(isFlagged(translate("Det offentlige 😀 budsjettet ble lagt fram i går.", board)))
                .isFalse();
    }

    @Test
    void neighboursDoNotChangeASentence() {
        DecodingOptions options = DecodingOptions.DEFAULT.withGlossary(glossary("borough"));
        List<Translation> together = translate("borough");
        for (int i = 0; i < SENTENCES.size(); i++) {
            assertSame(translator.translate(List.of(SENTENCES.get(i)), options).get(0), together.get(i));
        }
    }

    /** To the bit of scores and vectors. */
    private static void assertSame(Translation actual, Translation expected) {
        assertThat(actual).usingRecursiveComparison().isEqualTo(expected);
    }

    private static boolean isFlagged(Translation translation) {
        return translation.flags().stream().map(Flag::code).anyMatch("glossary"::equals);
    }

    private static Translation translate(String sentence, Term... terms) {
        DecodingOptions options = DecodingOptions.DEFAULT.withGlossary(Glossary.of(List.of(terms)));
        return translator.translate(List.of(sentence), options).get(0);
    }

    private static Glossary glossary(String english) {
        return Glossary.of(List.of(new Term("kommune", english)));
    }

    private static List<Translation> translate(String english) {
        return translator.translate(SENTENCES, DecodingOptions.DEFAULT.withGlossary(glossary(english)));
    }

    private static List<Translation> plain() {
        return translator.translate(SENTENCES, DecodingOptions.DEFAULT);
    }
}
