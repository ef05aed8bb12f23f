package no.tolk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import no.tolk.repair.Repair;
import no.tolk.repair.TextRepair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRepairTest {
    private static TextRepair repair(String raw) {
        return TextRepair.of(raw, Hyphenation::join);
    }

    @Test
    void leavesByteOrderMarksInFrontOut() {
        assertRepaired("\uFEFF\uFEFFHei", "Hei", new Repair("bom", 2));
    }

    @Test
    void replacesHalvesOfSurrogatePairs() {
        assertRepaired("a\uD83D \uDE00b \uD83D\uDE00", "a\uFFFD \uFFFDb \uD83D\uDE00", new Repair("surrogate", 2));
    }

    @Test
    void turnsAllLineEndsIntoLineFeeds() {
        assertRepaired("a\r\nb\rc\nd\u2028e\ff", "a\nb\nc\nd\ne\nf", new Repair("crlf", 4));
    }

    @Test
    void turnsTheLineEndsOfMainframesIntoLineFeeds() {
        assertRepaired(
                "Ny bro åpnet\u0085\u0085Broen er ferdig.\u0085– Ja, sier hun.\u0085",
                "Ny bro åpnet\n\nBroen er ferdig.\n– Ja, sier hun.\n",
                new Repair("crlf", 4));
    }

    /** As in wire copy: the same two characters are a letter of UTF-8 that was misread, but not behind a capital. */
    @Test
    void turnsThemIntoLineFeedsBehindAWordInCapitalsThatEndsInARing() {
        assertRepaired("GÅ PÅ\u0085Broen er ferdig.", "GÅ PÅ\nBroen er ferdig.", new Repair("crlf", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "'Han nølte\u0085 Så gikk han.', 'Han nølte… Så gikk han.', 1",
        "'Han nølte\u0085', 'Han nølte…', 1",
        "'«Vel\u0085» sa han.\u0085Ja', '«Vel…» sa han.…Ja', 2",
        "'En linje\u0085Til\nog en', 'En linje…Til\nog en', 1",
        "'\u0096 Vel\u0085Ja', '– Vel…Ja', 2"
    })
    void takesTheSameCharacterForAnEllipsisWhereLinesEndOtherwise(String raw, String text, int count) {
        assertRepaired(raw, text, new Repair("windows-1252", count));
    }

    @Test
    void turnsNoBreakSpacesAndOddOnesIntoSpaces() {
        assertRepaired("1\u00A0250\u202F000\u2009kr\u3000nå", "1 250 000 kr nå", new Repair("nbsp", 4));
    }

    @Test
    void leavesSoftHyphensAndZeroWidthCharactersOut() {
        assertRepaired(
                "kom\u00ADmu\u200Bne\u2060sty\u200Cret\uFEFF",
                "kommunestyret",
                new Repair("soft-hyphen", 1),
                new Repair("zero-width", 4));
    }

    @Test
    void keepsJoinersBetweenPictogramsAndNowhereElse() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        String rainbowFlag = "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08";
        assertClean("Hei " + family + " og " + rainbowFlag);
        assertRepaired("kom\u200Dmune \u200D" + family, "kommune " + family, new Repair("zero-width", 2));
    }

    @Test
    void leavesMarksOfWritingDirectionsOut() {
        assertRepaired("\u202Aabc\u202C \u2067def\u2069\u200E", "abc def", new Repair("bidi", 5));
    }

    @Test
    void neverGluesWordsThatAControlCharacterSeparates() {
        assertRepaired(
                "ja\u0000nei \u0001kanskje\u001F\u001Bvel\u0000\n\u0007",
                "ja nei kanskje vel\n",
                new Repair("control", 6));
    }

    @Test
    void keepsTabsAndLineFeeds() {
        assertClean("a\tb\n\nc");
    }

    @Test
    void countsTheLettersThatItComposes() {
        assertRepaired("A\u030Are fa\u030Ar \u00F8l. \u212B", "Åre får øl. Å", new Repair("nfc", 3));
    }

    @Test
    void dividesPilesOfMarksThatWouldTakeForeverToCompose() {
        String pile = "\u0301\u0323".repeat(50_000);
        TextRepair repaired = repair("x" + pile + " ja");
        assertThat(repaired.text().replace("\u034F", ""))
                .hasSize(pile.length() + 4)
                .endsWith(" ja");
        assertThat(repaired.repairs()).extracting(Repair::code).contains("marks");
        assertThat(repair(repaired.text()).repairs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bl&aring;b&aelig;r, blåbær, 2",
        "&Oslash;l &#229;pent &#xC5;r, Øl åpent År, 3",
        "&quot;Nei&quot;&hellip;, '\"Nei\"…', 3",
        "Moe &amp; Lie, Moe & Lie, 1",
        "&lt;script&gt;, <script>, 2",
        "bl&amp;aring;, blå, 2",
        "bl&amp;amp;aring;, blå, 3",
    })
    void resolvesCharacterReferencesHoweverOftenTheyWereEscaped(String raw, String text, int count) {
        assertRepaired(raw, text, new Repair("entity", count));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AT&T; Q&A; H&M; S&P.",
                "bl&aring og &#229 og &#xE5",
                "&ukjent; &; &#; &#x; & amp;",
                "&#0; &#xD800; &#1114112; &#xFFFFFF;"
            })
    void leavesAmpersandsAloneThatAreNoReference(String text) {
        assertClean(text);
    }

    @Test
    void repairsWhatAReferenceStoodFor() {
        assertRepaired(
                "1&nbsp;250 kom&shy;mune &#150; ja",
                "1 250 kommune – ja",
                new Repair("entity", 3),
                new Repair("windows-1252", 1),
                new Repair("nbsp", 1),
                new Repair("soft-hyphen", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Været på Røst: blåbær og øl, Ærlig talt",
                "– Å, nei, sa hun. «Ja» – “nei” … ‘hm’",
                "Østfold fikk 20 °C, § 3 og 100 € på café à la carte",
                "Čeferin, Šarić, Łukasz og Živković",
                "Gratulerer \uD83D\uDE00"
            })
    void decodesTextsThatWereReadInTheWrongEncoding(String text) {
        for (Charset wrong : List.of(Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1)) {
            String once = misread(text, wrong);
            assertThat(repair(once).text()).isEqualTo(text);
            assertThat(repair(misread(once, wrong)).text()).isEqualTo(text);
        }
    }

    @Test
    void countsTheSequencesThatItDecodes() {
        assertRepaired("BlÃ¥bÃ¦r â€“ ja", "Blåbær – ja", new Repair("double-encoded", 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SÃO PAULO, JOÃO og São Tomé",
                "«AMANHû og AMANHÃ…",
                "«PÅ» og «GÅ…»",
                "«gå…» og «sauté…» à la carte",
                "Â er en bokstav i rumensk",
                "PÅ–TIDE, Ä–Ö"
            })
    void leavesLettersAloneThatPeopleWrite(String text) {
        assertClean(text);
    }

    @Test
    void decodesTheEndsOfWordsWhereTheTextWasCertainlyReadWrongly() {
        assertRepaired("Â«PÃ…Â» og Ã¥", "«PÅ» og å", new Repair("double-encoded", 4));
    }

    @Test
    void readsControlCharactersAsWindowsWouldHave() {
        assertRepaired("\u0096 Nei, \u0093ja\u0094\u0085", "– Nei, “ja”…", new Repair("windows-1252", 4));
    }

    @Test
    void joinsWordsThatWereDividedAtTheEndOfALineAndUnwrapsTheText() {
        assertRepaired(
                "Ordføreren i Lillevik sier at hele kommune-\nstyret er enig i saken, og at skolen skal bestå\n"
                        + "også i år. Det sa hun mandag.\n\n"
                        + "Rektor Kari Moe er lettet over vedtaket, og\nsier at elevene gleder seg.",
                "Ordføreren i Lillevik sier at hele kommunestyret er enig i saken, og at skolen skal bestå "
                        + "også i år. Det sa hun mandag.\n\n"
                        + "Rektor Kari Moe er lettet over vedtaket, og sier at elevene gleder seg.",
                new Repair("hyphenation", 1));
    }

    /** A work that grew with the square of the length would take hours. */
    @Test
    void unwrapsALineWithAMillionSpaces() {
        String gap = " ".repeat(1_000_000);
        assertRepaired(
                "Ordføreren i Lillevik sier at hele kommune- \n\t styret er" + gap + "enig i saken.",
                "Ordføreren i Lillevik sier at hele kommunestyret er" + gap + "enig i saken.",
                new Repair("hyphenation", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "ifølge en NTB-, melding, NTB-melding",
        "sier en KrF-, politiker, KrF-politiker",
        "det sa lederen for nei-, siden, nei-siden",
        "hun bor i Nord-, Norge, Nord-Norge",
        "bussen går fra buss-, stoppet, busstoppet",
        "den nye e-, posten, e-posten",
        "med 17-, åringen, 17-åringen",
        "i en barne-, og ungdomsskole, barne- og ungdomsskole"
    })
    void keepsTheHyphensThatBelongToAWord(String end, String next, String joined) {
        String before = "Det er klart, sier hun til avisen, og legger til ";
        String text = repair(before + end + "\n" + next
                        + " er med på dette, og at alt er i orden for alle i\nkommunesenteret.")
                .text();
        assertThat(text.replace('\n', ' ')).contains(joined);
    }

    @Test
    void keepsAHyphenThatTheWordHasElsewhereInTheText() {
        String text = repair("Laget spiller i de gamle fargene blå-hvit fra i dag, og de blå-\n"
                        + "hvite draktene er alt utsolgt. Alle vil ha en blå-hvite trøye til sommeren som\nkommer.")
                .text();
        assertThat(text).contains("og de blå-hvite draktene");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dette trenger du:\nbarne-\nmat og klær",
                "• barne-\n• ungdoms-\n• voksen-",
                "Ordføreren i Lillevik sier at hele kommunestyret og barne-\nog ungdomsskolen er enige, og det blir skole i år."
            })
    void leavesHyphensAloneAtTheEndsOfListsAndBeforeOg(String text) {
        assertClean(text);
    }

    @Test
    void takesASoftHyphenAtTheEndOfALineForAHyphen() {
        assertThat(repair("Ordføreren i Lillevik sier at hele kommune\u00AD\nstyret er enig i saken.")
                        .text())
                .isEqualTo("Ordføreren i Lillevik sier at hele kommunestyret er enig i saken.");
    }

    @Test
    void doesNothingToACleanText() {
        assertClean("– Nei, sier hun. «Ja»\n\n1) a\tb … 2–1 ½ ﬁ £ § ™ \uD83D\uDE00 ＡＢＣ");
    }

    private static String misread(String text, Charset wrong) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder read = new StringBuilder();
        for (byte b : bytes) {
            String c = new String(new byte[] {b}, wrong);
            // Where Windows-1252 has no character, programs fall back on Latin-1.
            read.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
        }
        return read.toString();
    }

    private static void assertClean(String text) {
        assertRepaired(text, text);
    }

    private static void assertRepaired(String raw, String text, Repair... repairs) {
        TextRepair repaired = repair(raw);
        assertThat(repaired.text()).isEqualTo(text);
        assertThat(repaired.repairs()).containsExactlyInAnyOrderElementsOf(Arrays.asList(repairs));
        assertThat(repair(text)).isEqualTo(new TextRepair(text, List.of()));
    }
}
