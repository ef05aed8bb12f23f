package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import no.tolk.check.Flag;
import no.tolk.glossary.Glossary;
import no.tolk.glossary.Term;
import no.tolk.model.ModelBundle;
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
        for (String english : List.of("borough", "county borough council", "ʘʘ ʘʘ")) {
            Glossary glossary = glossary(english);
            List<Translation> translations = translate(english);
            for (int i = 0; i < SENTENCES.size(); i++) {
                boolean flagged =
                        translations.get(i).flags().stream().map(Flag::code).anyMatch("glossary"::equals);
                assertThat(flagged)
                        .as(translations.get(i).text())
                        .isEqualTo(!glossary.missing(
                                        SENTENCES.get(i), translations.get(i).text())
                                .isEmpty());
            }
        }
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
