package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.tolk.check.Flag;
import no.tolk.check.Severity;
import no.tolk.jobs.BilingualArticle.BilingualSentence;
import no.tolk.language.Language;
import no.tolk.read.SourceArticle;
import no.tolk.runs.Sha256;
import no.tolk.runs.TolkException;
import no.tolk.summarize.SummaryBudget;
import no.tolk.translate.Translation;
import org.junit.jupiter.api.Test;

class BilingualArticleTest {

    private static final Flag NUMBERS = new Flag("numbers", Severity.WARNING, "3 is missing");
    private static final Flag LENGTH = new Flag("length", Severity.ERROR, "too short");

    private final Map<String, Translation> translations = new HashMap<>();

    @Test
    void putsTheEnglishBetweenTheSourcesSeparators() throws Exception {
        translate("Første.", "First.");
        translate("Andre.", "Second.");
        translate("Tredje 🔥.", "Third.");

        BilingualArticle article = assemble(" Første.  Andre.\n\n \nTredje 🔥.\n", 3);

        assertThat(article.en()).isEqualTo(" First.  Second.\n\n \nThird.\n");
        assertThat(article.paragraphs().get(0).en()).isEqualTo("First.  Second.");
    }

    @Test
    void findsATranslationHoweverTheSentenceIsSpaced() throws Exception {
        translate("Brannen er slukket.", "The fire is out.");

        assertThat(assemble("Brannen  er\u00A0slukket.", 3).en()).isEqualTo("The fire is out.");
    }

    @Test
    void numbersSentencesThroughTheArticle() throws Exception {
        translate("Første.", "First.");
        translate("Andre.", "Second.");
        translate("Tredje.", "Third.");

        assertThat(assemble("Første. Andre.\n\nTredje.", 3).sentences())
                .extracting(BilingualSentence::number)
                .containsExactly(0, 1, 2);
    }

    @Test
    void failsAsAWholeWhereOneSentenceFailed() throws Exception {
        translate("Første.", "First.");
        translations.put(
                Sha256.of("Andre."),
                new Translation(
                        null, 0, 0, new byte[0], List.of(new Flag(Translation.FAILED, Severity.ERROR, "Oops: no"))));

        assertThatThrownBy(() -> assemble("Første. Andre.", 3))
                .isInstanceOf(FailedSentenceException.class)
                .hasMessage("the sentence at code points 8 to 14 cannot be translated: Oops: no");
    }

    @Test
    void refusesToLeaveASentenceOut() {
        assertThatThrownBy(() -> assemble("Første.", 3))
                .isInstanceOf(TolkException.class)
                .hasMessageContaining("Første.");
    }

    @Test
    void sumsUpWhatIsWrongWithItsSentences() throws Exception {
        translate("Første.", "First.", NUMBERS);
        translate("Andre.", "Second.", NUMBERS, LENGTH);
        translate("Tredje.", "Third.");

        BilingualArticle article = assemble("Første. Andre.\r\n\r\nTredje.", 3);

        assertThat(article.flags())
                .contains(
                        new Flag("length", Severity.ERROR, "1 of 3 sentences"),
                        new Flag("numbers", Severity.WARNING, "2 of 3 sentences"))
                .extracting(Flag::code)
                .containsExactly("repaired", "length", "numbers");
        assertThat(article.paragraphs().get(0).flags()).containsExactly(NUMBERS, LENGTH);
        assertThat(article.paragraphs().get(1).flags()).isEmpty();
    }

    @Test
    void copiesAParagraphThatIsEnglishAlready() throws Exception {
        String english =
                "The crews have been on strike since Monday, and the people of the islands have to wait until the"
                        + " end of this week before they can get to the mainland.";
        String norwegian = "Fergene har ligget til kai siden mandag, og folk på øyene må vente til slutten av uken før"
                + " de kan komme seg til fastlandet. ";
        translate(norwegian.strip(), "The ferries are in port.");

        BilingualArticle article = assemble(norwegian + "\n\n" + norwegian + "\n\n" + english, 3);

        assertThat(article.en()).endsWith(english);
        assertThat(article.paragraphs().get(2).sentences())
                .allSatisfy(sentence -> assertThat(sentence.translation()).isNull());
    }

    @Test
    void takesAShortParagraphToBeInTheArticlesLanguage() throws Exception {
        String norwegian =
                "Ferjene har lege til kai sidan måndag, og folk på øyane må vente til slutten av veka før dei"
                        + " kjem seg til fastlandet. Det er ikkje noko nytt, seier dei som bur der.";
        String english = "The crews have been on strike since Monday.";

        assertThat(ParsedArticle.of(SourceArticle.of(norwegian + "\n\n" + english))
                        .languages())
                .containsExactly(Language.NN, Language.NN);
        assertThat(ParsedArticle.of(SourceArticle.of(english)).language()).isEqualTo(Language.EN);
    }

    @Test
    void translatesTheSentencesWithNorwegianInAnEnglishParagraph() throws Exception {
        String norwegian = "Fergene har ligget til kai siden mandag, og folk på øyene må vente til slutten av uken før"
                + " de kan komme seg til fastlandet.";
        String quote =
                "«We have been on strike since Monday, and we are going to stay here until the owners talk to us."
                        + " That is what we want!»";
        translate(norwegian, "The ferries are in port.");
        translate("Det sier kapteinen om bord.", "So says the captain on board.");

        BilingualArticle article =
                assemble(norwegian + "\n\n" + norwegian + "\n\n" + quote + " Det sier kapteinen om bord.", 3);

        assertThat(article.en()).endsWith(quote + " So says the captain on board.");
    }

    @Test
    void choosesTheSummaryByTheVectorsOfTheRunningText() throws Exception {
        String text = "Overskriften er her\n\nEtt ord. To ord. Tre ord.";
        byte[] one = {127, 1};
        byte[] other = {1, 127};
        translate("Overskriften er her", "The headline");
        translate("Ett ord.", "One word.", one);
        translate("To ord.", "Two words.", one);
        translate("Tre ord.", "Three words.", other);
        String[] chosen = assemble(text, 2).summaryNb();

        translate("To ord.", "Two words.", other);
        translate("Tre ord.", "Three words.", one);
        BilingualArticle permuted = assemble(text, 2);

        assertThat(chosen).containsExactly("Ett ord.", "Tre ord.");
        assertThat(permuted.summaryNb()).containsExactly("Ett ord.", "To ord.");
        assertThat(permuted.summaryEn()).containsExactly("One word.", "Two words.");
    }

    @Test
    void makesNoSummaryWhereNoneIsAskedFor() throws Exception {
        translate("Første.", "First.");

        assertThat(assemble("Første.", 0).summary()).isEmpty();
    }

    private BilingualArticle assemble(String text, int summarySentences) throws Exception {
        return BilingualArticle.of(
                ParsedArticle.of(SourceArticle.of(text)), translations, SummaryBudget.sentences(summarySentences));
    }

    private void translate(String nb, String en, Flag... flags) {
        translations.put(Sha256.of(nb), new Translation(en, -0.5f, 3, new byte[] {1, 2}, List.of(flags)));
    }

    private void translate(String nb, String en, byte[] vector) {
        translations.put(Sha256.of(nb), new Translation(en, -0.5f, 3, vector, List.of()));
    }
}
