package no.tolk.text;

import static no.tolk.text.ParagraphKind.BODY;
import static no.tolk.text.ParagraphKind.BYLINE;
import static no.tolk.text.ParagraphKind.CAPTION;
import static no.tolk.text.ParagraphKind.CREDIT;
import static no.tolk.text.ParagraphKind.DATELINE;
import static no.tolk.text.ParagraphKind.FACT;
import static no.tolk.text.ParagraphKind.HEADLINE;
import static no.tolk.text.ParagraphKind.LEAD;
import static no.tolk.text.ParagraphKind.LIST;
import static no.tolk.text.ParagraphKind.METADATA;
import static no.tolk.text.ParagraphKind.QUOTE;
import static no.tolk.text.ParagraphKind.SUBHEADING;
import static no.tolk.text.ParagraphKind.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tolk.repair.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleParserTest {
    private final ArticleParser parser = new ArticleParser();

    @Test
    void readsDateAndDatelineInFrontOfTheLead() {
        Article article = parser.parse(
                " date 2019-11 LOS ANGELES (VG) Brannen herjer fortsatt. Tusener er på flukt.\n\n"
                        + "Vinden er sterk.\n\n«Som en film»\n\nMange har mistet alt.\n\nVenter på regn\n\nDet er meldt tørt vær.");
        assertThat(kinds(article)).containsExactly(METADATA, DATELINE, LEAD, BODY, SUBHEADING, BODY, SUBHEADING, BODY);
        assertThat(article.date()).contains("2019-11");
        assertThat(article.dateline()).contains("LOS ANGELES (VG)");
        assertThat(article.title()).isEmpty();
        assertThat(sentences(article))
                .startsWith("date 2019-11", "LOS ANGELES (VG)", "Brannen herjer fortsatt.", "Tusener er på flukt.");
    }

    @Test
    void readsDateAndDatelineBelowAHeadlineThatTheSourceGives() {
        Article article = parser.parse(List.of(
                new ArticlePart(HEADLINE, "Brannen herjer"),
                ArticlePart.unmarked("date 2019-11 LOS ANGELES (VG) Tusener er på flukt.\ndate 2020-01 er en dato.")));
        assertThat(kinds(article)).containsExactly(HEADLINE, METADATA, DATELINE, LEAD, BODY);
        assertThat(article.date()).contains("2019-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"date 2017", "date 2017-05", "date 2017-05-03"})
    void takesTheDateAsItIsGiven(String metadata) {
        Article article = parser.parse(metadata + "\nKommunen sparer\nOrdføreren er fornøyd.");
        assertThat(article.date()).contains(metadata.substring(5));
        assertThat(kinds(article)).containsExactly(METADATA, HEADLINE, LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NEW YORK (VG)",
                "OSLO (NTB):",
                "BERGEN (BA)",
                "Tromsø (NTB)",
                "WASHINGTON/OSLO (NTB-AFP):",
                "Los Angeles (VG)",
                "PARIS, LYON (NTB)",
                "STAVANGER (Stavanger Aftenblad)",
                "KØBENHAVN (Ritzau)",
                "Mo i Rana (Rana Blad)"
            })
    void keepsTheDatelineVerbatim(String dateline) {
        Article article = parser.parse(dateline + " Regnet høljet ned. Ingen ble skadd.");
        assertThat(kinds(article)).containsExactly(DATELINE, LEAD);
        assertThat(article.dateline()).contains(dateline);
        assertThat(sentences(article)).containsExactly(dateline, "Regnet høljet ned.", "Ingen ble skadd.");
    }

    @Test
    void findsTheDatelineAfterTheHeadline() {
        Article article = parser.parse("Storm på vei\n\nBODØ (NTB): Det blåser opp.\n\nFlyene står.");
        assertThat(kinds(article)).containsExactly(HEADLINE, DATELINE, LEAD, BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kari Moe (Ap) er ny ordfører.",
                "Ola Vik (34) er siktet for drap.",
                "NATO (North Atlantic Treaty Organization) utvides.",
                "VG (NTB) melder saken."
            })
    void takesNoOtherParenthesisForADateline(String lead) {
        assertThat(parser.parse(lead).dateline()).isEmpty();
    }

    @Test
    void readsAnArticleWithALineForEachParagraph() {
        Article article = parser.parse("Ny bro åpnet\nBroen over fjorden er endelig ferdig. Den kostet 2 mrd. kroner.\n"
                + "Køene forsvant\nAlt gikk bra første dag.\nFergen er solgt til Hellas.");
        assertThat(kinds(article)).containsExactly(HEADLINE, LEAD, SUBHEADING, BODY, BODY);
        assertThat(article.title()).contains("Ny bro åpnet");
    }

    @Test
    void joinsWrappedLinesToOneParagraph() {
        String text = "Ny bro åpnet\n\n"
                + "Broen over fjorden er endelig ferdig, og i går kjørte de første bilene\n"
                + "over den. Statsråd Moe klippet snoren, mens skolekorpset spilte. Fergen\n"
                + "Bjørna gikk sin siste tur.\n\n"
                + "Den er solgt.";
        Article article = parser.parse(text);
        assertThat(kinds(article)).containsExactly(HEADLINE, LEAD, BODY);
        assertThat(article.paragraphs().get(1).sentences()).hasSize(3);
        assertThat(article.text()).isEqualTo(text);
    }

    @Test
    void readsAnArticleInOneLongLine() {
        Article article = parser.parse("Broen er ferdig. ".repeat(200));
        assertThat(kinds(article)).containsExactly(LEAD);
        assertThat(article.paragraphs().get(0).sentences()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hvem tok pengene?",
                "Endelig gull!",
                "«Alt er tapt»",
                "Dr. Moe går av",
                "– Vi ble lurt",
                "– Dette er helt sykt!",
                "– Hva gjør du nå, Støre?",
                "Så mye tjener de ...",
                "Vi ventet …",
                "iPhone 15 er her",
                "Norge – Sverige 3–2",
                "Brann-Viking 2-1"
            })
    void takesAFirstShortLineForTheHeadline(String headline) {
        Article article = parser.parse(headline + "\n\nDet skjedde i går. Ingen så det.");
        assertThat(kinds(article)).containsExactly(HEADLINE, LEAD);
        assertThat(article.title()).contains(headline);
        assertThat(article.paragraphs().get(0).sentences()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kilder: Trump vil trekke USA ut av Parisavtalen",
                "Kilder: Messi til PSG",
                "Video: Her raser taket sammen",
                "Bilder: Slik ser det ut"
            })
    void takesAFirstLineThatBeginsLikeACreditForTheHeadline(String headline) {
        Article article = parser.parse("Av Kari Moe\n\n" + headline + "\n\nFoto: Ola Vik\n\nDet skjedde i går.");
        assertThat(kinds(article)).containsExactly(BYLINE, HEADLINE, CREDIT, LEAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Video: Her raser taket Foto: Kari Moe",
                "Bildetekst: Her raser taket",
                "Foto: Kari Moe / NTB scanpix Ola Vik klipper snoren på broen"
            })
    void takesNoCaptionWithACreditForTheHeadline(String caption) {
        Article article = parser.parse(caption + "\n\nDet skjedde i går.");
        assertThat(kinds(article)).contains(CAPTION).doesNotContain(HEADLINE);
    }

    @Test
    void leavesAFirstCaptionACaptionAboveAHeadline() {
        Article article = parser.parse("Bilde: Slik ser det ut\n\nTaket raste sammen\n\nDet skjedde i går.");
        assertThat(kinds(article)).containsExactly(CAPTION, HEADLINE, LEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"– Vi ble lurt, sier hun.", "— Hva nå?", "- Ja!"})
    void takesALineOfSpeechForAQuote(String quote) {
        Article article =
                parser.parse("Lurt i går\n\n" + quote + "\n\nDet skjedde i går.\n\n" + quote + "\n\nIngen så det.");
        assertThat(kinds(article)).containsExactly(HEADLINE, QUOTE, LEAD, QUOTE, BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"– Hva nå?\n\n– Ingen vet det, sier hun.", "- Ja!\nDet var svaret i går."})
    void takesSpeechAboveItsAnswerForAQuote(String text) {
        Article article = parser.parse(text + "\n\nDet skjedde i går.");
        assertThat(kinds(article)).startsWith(QUOTE);
        assertThat(article.title()).isEmpty();
    }

    @Test
    void takesAFirstResultAboveAnotherForATable() {
        Article article = parser.parse("Brann – Viking 2–1\n\nFana – Os 0–0\n\nDet skjedde i går.");
        assertThat(kinds(article)).containsExactly(TABLE, TABLE, LEAD);
    }

    @Test
    void takesNoTextThatAFeedCutOffForTheHeadline() {
        assertThat(parser.parse("Kommunen vil spare penger på skolene i …\n\nLes mer her")
                        .title())
                .isEmpty();
    }

    @Test
    void neverSplitsAHeading() {
        Article article = parser.parse("Hva nå? Dette vet vi\n\nAlt er uklart.\n\n«Nei. Aldri»\n\nSlik er det.");
        assertThat(kinds(article)).containsExactly(HEADLINE, LEAD, SUBHEADING, BODY);
        assertThat(sentences(article)).contains("Hva nå? Dette vet vi", "«Nei. Aldri»");
    }

    @Test
    void knowsCaptionsCreditsAndBylines() {
        Article article = parser.parse("Gull til Moe\n\nAv Kari Nordmann\n\nFoto: Ola Vik / NTB\n\nHan vant klart.\n\n"
                + "Moe jublet i mål. Foto: Ola Vik / NTB\n\nAv hensyn til været ble rennet utsatt.\n\n"
                + "Tekst: Kari Nordmann Foto: Ola Vik");
        assertThat(kinds(article)).containsExactly(HEADLINE, BYLINE, CREDIT, LEAD, CAPTION, CREDIT, BODY, BYLINE);
    }

    @Test
    void takesEveryItemOfAListForAParagraph() {
        Article article =
                parser.parse("Dette trenger du\n\nSlik gjør du det:\n• to egg\n• 3 dl melk\n\n- salt\n- pepper\n\n"
                        + "1. Visp egg\n2. Stek. Spis.\n\nGod appetitt.");
        assertThat(kinds(article)).containsExactly(HEADLINE, SUBHEADING, LIST, LIST, LIST, LIST, LIST, LIST, LEAD);
        assertThat(sentences(article)).contains("• to egg", "- pepper", "1. Visp egg");
    }

    @Test
    void takesARowOfShortLinesForAList() {
        Article article = parser.parse("Resultater\nSlik gikk det i går.\nMoe\nLie\nVik\nDet var alt.");
        assertThat(kinds(article)).containsExactly(HEADLINE, LEAD, LIST, LIST, LIST, BODY);
    }

    @Test
    void countsOffsetsInCodePoints() {
        Article article = parser.parse("\uD83D\uDE00 Glede\n\nAlle lo. \uD83D\uDE00\uD83D\uDE00 Så gikk de.");
        assertThat(article.paragraphs().get(1).sentences())
                .containsExactly(
                        new Sentence(9, 20, "Alle lo. \uD83D\uDE00\uD83D\uDE00"), new Sentence(21, 32, "Så gikk de."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", " \t\n"})
    void findsNoParagraphInABlankText(String blank) {
        Article article = parser.parse(blank);
        assertThat(article.text()).isEqualTo(blank);
        assertThat(article.paragraphs()).isEmpty();
    }

    private static List<ParagraphKind> kinds(Article article) {
        return article.paragraphs().stream().map(Paragraph::kind).toList();
    }

    private static List<String> sentences(Article article) {
        return article.paragraphs().stream()
                .flatMap(paragraph -> paragraph.sentences().stream())
                .map(Sentence::text)
                .toList();
    }

    @Test
    void takesTheKindsThatTheSourceGives() {
        Article article = parser.parse(List.of(
                new ArticlePart(HEADLINE, "Broen er ferdig."),
                new ArticlePart(CAPTION, "  "),
                ArticlePart.unmarked("OSLO (NTB): Den kostet mye.\nIngen jublet."),
                new ArticlePart(CAPTION, "Slik ser broen ut. Bare se.\r\n")));
        assertThat(article.text())
                .isEqualTo("Broen er ferdig.\n\nOSLO (NTB): Den kostet mye.\nIngen jublet.\n\n"
                        + "Slik ser broen ut. Bare se.\n");
        assertThat(kinds(article)).containsExactly(HEADLINE, DATELINE, LEAD, BODY, CAPTION);
        assertThat(article.repairs()).containsExactly(new Repair("crlf", 1));
        assertThat(article.title()).contains("Broen er ferdig.");
    }

    @Test
    void linesOfAFactBoxAreParagraphsOfTheirOwnAndThoseOfAQuotationAreNot() {
        Article article = parser.parse(List.of(
                new ArticlePart(FACT, "Kari Moe\nFødt i 1970\nBor i Oslo"),
                new ArticlePart(QUOTE, "Vi har lagt bak oss\nen lang dag")));
        assertThat(kinds(article)).containsExactly(FACT, FACT, FACT, QUOTE);
        assertThat(sentences(article))
                .containsExactly("Kari Moe", "Født i 1970", "Bor i Oslo", "Vi har lagt bak oss\nen lang dag");
    }
}
