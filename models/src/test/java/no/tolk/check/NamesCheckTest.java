package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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
    void onlyInformsOfANameThatIsAdded() {
        assertThat(check.check("Mannen er pågrepet.", "The man from Hamar has been arrested."))
                .contains(new Flag("misnamed", Severity.INFO, "extra Hamar"));
    }

    @Test
    void warnsWhereANameThatComesTwiceIsOnceAnother() {
        assertThat(check.check(
                        "Da Nordvik kom, var de fleste fra Nordvik borte.",
                        "When Nordvik came, most of those from Hamar were gone."))
                .get()
                .extracting(Flag::severity)
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void comparesNoWholeArticles() {
        String article = "Ola Nordvik bor i Drammen. ".repeat(200);
        assertThat(check.check(article, article + "x")).map(Flag::severity).isEqualTo(Optional.of(Severity.INFO));
    }
}
