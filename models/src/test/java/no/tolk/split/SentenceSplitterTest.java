package no.tolk.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    private final SentenceSplitter splitter = new SentenceSplitter();

    @Test
    void givesSpansInCodePointsWithoutWhiteSpaceAtTheirEnds() {
        assertThat(splitter.split(" \uD83D\uDE00 Ja. \n\u00A0 Nei! "))
                .containsExactly(new Span(1, 6), new Span(10, 14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\u00A0\t"})
    void findsNothingInBlankText(String blank) {
        assertThat(splitter.split(blank)).isEmpty();
    }

    @Test
    void keepsTextWithoutFinalMarkWhole() {
        assertThat(split("Tredje Putin-samtale")).containsExactly("Tredje Putin-samtale");
    }

    @Test
    void endsAHeadingAtTheBarBehindIt() {
        assertThat(split("Ny bro åpnet | Stor fest | Statsråden klippet snoren. Det regnet."))
                .containsExactly("Ny bro åpnet |", "Stor fest |", "Statsråden klippet snoren.", "Det regnet.");
        assertThat(split("| Skriv a|b eller (a | b) |")).containsExactly("| Skriv a|b eller (a |", "b) |");
    }

    @Test
    void keepsInitialsAndAddressesInTheirSentences() {
        assertThat(split("Prisen fikk J. K. Rowling i fjor. Se https://ruter.no/reise?Fra=Oslo&Til=Bergen for tider."))
                .containsExactly(
                        "Prisen fikk J. K. Rowling i fjor.",
                        "Se https://ruter.no/reise?Fra=Oslo&Til=Bergen for tider.");
    }

    @Test
    void seesTheEndWhereASpaceWasForgotten() {
        assertThat(split("Han gikk hjem.Så kom hun.– Nei, sa han."))
                .containsExactly("Han gikk hjem.", "Så kom hun.", "– Nei, sa han.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vi bruker Node.Js og Booking.Com.",
                "Skriv til Kari.Moe@avis.example nå.",
                "Det sto i 14.30-nyhetene på vg.no/Sport.Fotball i går.",
                "St.Petersburg er en by."
            })
    void leavesFullStopsInsideWordsAlone(String sentence) {
        assertThat(split(sentence)).containsExactly(sentence);
    }

    @Test
    void splitsTextWithoutCapitals() {
        assertThat(split("alt er skrevet smått. ingen vet hvorfor, f.eks. er det slik."))
                .containsExactly("alt er skrevet smått.", "ingen vet hvorfor, f.eks. er det slik.");
        assertThat(split("hva nå? ingen vet det! «hvorfor ikke?» spør noen (!) da."))
                .containsExactly("hva nå?", "ingen vet det!", "«hvorfor ikke?» spør noen (!) da.");
        assertThat(split("– 100 prosent! roper sjåføren.")).hasSize(1);
        assertThat(split("– hva nå? spør hun.")).hasSize(1);
    }

    @Test
    void leavesAPictogramWithTheSentenceBeforeIt() {
        assertThat(split("Vi vant! \uD83C\uDF89\uD83C\uDF89 Takk for alt."))
                .containsExactly("Vi vant! \uD83C\uDF89\uD83C\uDF89", "Takk for alt.");
    }

    @Test
    void leavesABulletWithTheItemBehindIt() {
        assertThat(split("Det regnet. ■ Les mer. ▪ Se bildene."))
                .noneMatch(sentence -> sentence.endsWith("■") || sentence.endsWith("▪"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Det sier adm. dir. Hans Olav Moe.",
                "Fylkesmannen viser til dr. Hans-Olav Moe.",
                "ADM. DIR. HANS MOE GÅR AV"
            })
    void doesNotTakeTheNameHansForHis(String sentence) {
        assertThat(split(sentence)).containsExactly(sentence);
    }

    @Test
    void takesHisForTheBeginningOfASentence() {
        assertThat(split("Det skjedde i bokstav B. Hans navn er kjent."))
                .containsExactly("Det skjedde i bokstav B.", "Hans navn er kjent.");
        assertThat(split("Det sier Moe jr. Hans far er enig."))
                .containsExactly("Det sier Moe jr.", "Hans far er enig.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Han så en sjelden fugl.",
                "Det kom store hagl.",
                "Den lever av sau og husdyravl.",
                "Huset har høy gavl.",
                "Arsenal slo Spurs."
            })
    void takesNoWordThatEndsLikeAnAbbreviationForOne(String sentence) {
        assertThat(split(sentence + " Moe strømmet til.")).containsExactly(sentence, "Moe strømmet til.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Det sier Konrad B. Knutsen.",
                "Konrad B. Knutsen sier nei.",
                "Kongressmannen Brad R. Wenstrup er enig.",
                "Det sier Mendel A. Moe."
            })
    void leavesAnInitialAloneBehindANameThatEndsLikeANoun(String sentence) {
        assertThat(split(sentence)).containsExactly(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vi bor i bydel B.",
                "Gruppe B.",
                "Se «Plan B.",
                "Han er smittet av Covid-variant B.",
                "Det er vitamin D."
            })
    void endsASentenceAtTheLetterBehindANoun(String sentence) {
        assertThat(split(sentence + " Moe er enig.")).containsExactly(sentence, "Moe er enig.");
    }

    @Test
    void endsASentenceAtANumberThatCountsNothing() {
        assertThat(split("Hun er 36. Mai Britt Moe er 41.")).containsExactly("Hun er 36.", "Mai Britt Moe er 41.");
        assertThat(split("Vi spiste klokka 19. Dagbok fra ekspedisjonen ble funnet."))
                .containsExactly("Vi spiste klokka 19.", "Dagbok fra ekspedisjonen ble funnet.");
        assertThat(split("Det skjer 17. Mai i Oslo.")).hasSize(1);
    }

    private List<String> split(String paragraph) {
        return GoldSentences.split(splitter, paragraph);
    }
}
