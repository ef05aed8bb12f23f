package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The pairs of sentences stand in two files, those that have the same names and those that do not. */
class NamesCheckTest {
    private final NamesCheck check = new NamesCheck();

    @ParameterizedTest
    @CsvFileSource(resources = "names-same.tsv", delimiter = '\t', quoteCharacter = '\0')
    void passesTheSameNamesInTheFormsOfBothLanguages(String source, String target) {
        assertThat(check.check(source, target)).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "names-changed.tsv", delimiter = '\t', quoteCharacter = '\0')
    void tellsWhichNamesAreLostAddedOrMisspelt(String source, String target, String code, String detail) {
        assertThat(check.check(source, target)).contains(new Flag(code, Severity.WARNING, detail));
    }

    @Test
    void onlyInformsOfAFirstNameThatWasLeftOut() {
        assertThat(check.check("I går kom Ola Nordvik heim.", "Yesterday Nordvik came home."))
                .get()
                .extracting(Flag::severity)
                .isEqualTo(Severity.INFO);
    }

    @Test
    void onlyInformsOfAnAddedWordThatMayBeAnOrdinaryOne() {
        assertThat(check.check("Mannen er pågrepet.", "The man has been arrested at the Summit Hotel."))
                .contains(new Flag("misnamed", Severity.INFO, "extra Summit"));
    }

    @Test
    void onlyInformsOfANameThatTheSourceHintsAt() {
        assertThat(check.check("Flommen i Rigabukta er over.", "The flood in the Gulf of Riga is over."))
                .contains(new Flag("misnamed", Severity.INFO, "extra Riga"));
    }

    @Test
    void readsASourceOnceForManyTranslations() {
        Function<String, Optional<Flag>> translations = check.of("Politiet leter i Drammen.");

        assertThat(translations.apply("Police are searching in Drammen.")).isEmpty();
        assertThat(translations.apply("Police are searching in Hamar."))
                .isEqualTo(check.check("Politiet leter i Drammen.", "Police are searching in Hamar."));
    }

    @Test
    void comparesNoWholeArticles() {
        String article = "Ola Nordvik bor i Drammen. ".repeat(200);
        assertThat(check.check(article, article + "x")).map(Flag::severity).isEqualTo(Optional.of(Severity.INFO));
    }
}
