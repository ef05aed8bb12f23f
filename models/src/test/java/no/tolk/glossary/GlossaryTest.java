package no.tolk.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlossaryTest {
    private static final Term MUNICIPALITY = new Term("kommune", "municipality");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "kommune, Kommunen vedtok det.",
        "kommune, Alle kommunenes budsjetter.",
        "kommune, KOMMUNEN SIER NEI",
        "kommune, Alle kommunar i fylket.",
        "lærer, Lærerne streiker.",
        "artikkel, Artiklene ble slettet.",
        "program, Programmet er klart.",
        "museum, Museets samling.",
        "regjering, Regjeringa gikk av.",
        "offentlig utvalg, Det offentlige utvalget la fram planen.",
        "NAV, NAVs direktør kom.",
        "EU, EU-en de kjente.",
        "Stortinget, Stortingets president.",
        "den norske Nobelkomiteen, Den norske Nobelkomiteen møttes.",
        "den norske Nobelkomiteen, Hun ledet den norske Nobelkomiteens arbeid."
    })
    void aTermStandsForItsInflectedForms(String term, String text) {
        Glossary glossary = Glossary.of(List.of(new Term(term, "wanted")));
        assertThat(glossary.missing(text, "Something else.")).hasSize(1);
        assertThat(glossary.missing(text, "The wanted thing.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kommune, Kommunestyret møttes.",
        "NAV, Hjulets nav er av tre.",
        "Vestre, I vestre fløy.",
        "den norske Nobelkomiteen, Den Norske nobelkomiteen møttes.",
        "offentlig utvalg, Offentligheten og utvalget.",
        "en, Ene og alene."
    })
    void aTermDoesNotStandForOtherWords(String term, String text) {
        assertThat(Glossary.of(List.of(new Term(term, "wanted"))).missing(text, "x"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The municipality decided.",
                "Municipalities decide.",
                "The municipality's budget.",
                "MUNICIPALITY SAYS NO"
            })
    void theEnglishTermMayBeInflectedAndCapitalised(String english) {
        assertThat(Glossary.of(List.of(MUNICIPALITY)).missing("Kommunen", english))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "county, counties",
        "church, churches",
        "spokeswoman, spokeswomen",
        "stepchild, stepchildren",
        "spokesperson, spokespersons",
        "bus, buses",
        "virus, viruses",
        "crisis, crises",
        "superhero, superheroes",
        "bookshelf, bookshelves"
    })
    void anEnglishPluralIsTheTermToo(String english, String plural) {
        assertThat(Glossary.of(List.of(new Term("ord", english))).missing("Ordene", "The " + plural))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"human", "shaman", "ethnic German"})
    void notEveryManIsOneOfSeveralMen(String english) {
        assertThat(Glossary.forms(new Term("ord", english))).containsExactly(english, english + "s");
    }

    @Test
    void aTermThatBeginsSmallMayBeginASentence() {
        Glossary glossary = Glossary.of(List.of(new Term("stortinget", "the Storting")));
        assertThat(glossary.missing("Stortinget vedtok det.", "The Storting adopted it."))
                .isEmpty();
        assertThat(glossary.missing("I stortinget", "In the Storting")).isEmpty();
        assertThat(glossary.missing("STORTINGET SIER JA", "THE STORTING SAYS YES"))
                .isEmpty();
        assertThat(glossary.missing("I stortinget", "In the storting")).hasSize(1);
    }

    @Test
    void capitalsCountWhereTheEnglishTermHasSome() {
        Glossary glossary = Glossary.of(List.of(new Term("stortinget", "Parliament")));
        assertThat(glossary.missing("I stortinget", "In parliament")).hasSize(1);
        assertThat(glossary.missing("I stortinget", "In Parliament")).isEmpty();
    }

    @Test
    void aTermThatComesTwiceIsWantedTwice() {
        Glossary glossary = Glossary.of(List.of(MUNICIPALITY));
        assertThat(glossary.missing("Kommunen hjalp kommunen.", "The municipality helped it."))
                .containsExactly(MUNICIPALITY);
        assertThat(glossary.missing("Kommunen hjalp kommunen.", "It helped.")).hasSize(2);
    }

    @Test
    void aWordOfTheEnglishDoesNotCountForTwoTerms() {
        Term term = new Term("storby", "big big");
        assertThat(Glossary.of(List.of(term)).missing("Storbyen og storbyene", "The big big bigs"))
                .containsExactly(term);
    }

    @Test
    void theLongestTermIsTheOneThatIsMeant() {
        Term council = new Term("kommune styre", "local council");
        Glossary glossary = Glossary.of(List.of(MUNICIPALITY, council));
        assertThat(glossary.missing("Kommune styret", "Nothing")).containsExactly(council);
    }

    @Test
    void namesOfManyWordsAreInflectedLikeShortOnes() {
        Term ministry = new Term("departement for kirke, utdanning og forskning", "ministry of education");
        Glossary glossary = Glossary.of(List.of(ministry));
        assertThat(glossary.missing("Departement for kirke, utdanning og forskningen", "x"))
                .containsExactly(ministry);
    }

    @Test
    void manyTermsOfManyWordsFitIntoMemory() {
        List<Term> terms = IntStream.range(0, 1_000)
                .mapToObj(i ->
                        new Term("nr" + i + " felles statlig offentlig norsk faglig uavhengig utvalg", "board " + i))
                .toList();
        assertThat(Glossary.of(terms)
                        .missing("Nr7 felles statlige offentlige norske faglige uavhengige utvalget møttes.", "x"))
                .containsExactly(terms.get(7));
    }

    @ParameterizedTest
    @CsvSource({"' ', municipality", "kommune, –", "'', ''"})
    void refusesTermsWithoutWords(String source, String target) {
        assertThatThrownBy(() -> Glossary.of(List.of(new Term(source, target))))
                .isInstanceOf(GlossaryException.class)
                .hasMessageContaining("needs a word in Norwegian and one in English");
    }

    @Test
    void readsTermsAndPassesOverComments() throws Exception {
        Path file = write("\uFEFF# ours\n\nkommune\tmunicipality\r\nkommune\tmunicipality\n");
        assertThat(Glossary.read(file).terms()).containsExactly(MUNICIPALITY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kommune|line 2|1 column",
                "kommune\\tmunicipality\\tnoun|line 2|3 columns",
                "\\tmunicipality|line 2|without a word",
                "fylke\\tregion|line 2|wants another English for 'fylke' than line 1"
            })
    void saysWhichLineIsWrongAndWhy(String line, String place, String reason) throws Exception {
        Path file = write("fylke\tcounty\n" + line.replace("\\t", "\t") + "\n");
        assertThatThrownBy(() -> Glossary.read(file))
                .isInstanceOf(GlossaryException.class)
                .hasMessageContainingAll(place, reason, file.toString());
    }

    @Test
    void saysWhereAFileIsNotInUtf8() throws Exception {
        Path file =
                Files.write(folder.resolve("terms.tsv"), "fylkesråd\tcounty\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Glossary.read(file))
                .isInstanceOf(GlossaryException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void isTheSameOneHoweverOftenItArrives() throws Exception {
        Glossary sent = Glossary.of(List.of(MUNICIPALITY));
        Glossary first = received(sent);
        assertThat(first).isEqualTo(sent).isSameAs(received(sent));
        assertThat(first.missing("Kommunen", "It")).containsExactly(MUNICIPALITY);
    }

    private static Glossary received(Glossary sent) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (Glossary) in.readObject();
        }
    }

    private Path write(String content) throws Exception {
        return Files.writeString(folder.resolve("terms.tsv"), content);
    }
}
