package no.tolk.text;

import static no.tolk.text.ParagraphKind.BODY;
import static no.tolk.text.ParagraphKind.BYLINE;
import static no.tolk.text.ParagraphKind.CAPTION;
import static no.tolk.text.ParagraphKind.CREDIT;
import static no.tolk.text.ParagraphKind.FACT;
import static no.tolk.text.ParagraphKind.HEADLINE;
import static no.tolk.text.ParagraphKind.LEAD;
import static no.tolk.text.ParagraphKind.LIST;
import static no.tolk.text.ParagraphKind.LIVE;
import static no.tolk.text.ParagraphKind.QUOTE;
import static no.tolk.text.ParagraphKind.RELATED;
import static no.tolk.text.ParagraphKind.TABLE;
import static no.tolk.text.ParagraphKind.TIME;
import static no.tolk.text.ParagraphKind.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a paragraph is in the midst of running text. */
class ParagraphKindTest {
    private static final String BEFORE = "Broen er ferdig\n\nDet begynte med en idé for elleve år siden.\n\n";
    private static final String AFTER = "\n\nSlik gikk det til slutt.";

    private final ArticleParser parser = new ArticleParser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12. mai var det folkefest i hele byen.",
                "2. verdenskrig tok slutt i 1945.",
                "Fakta er at broen ble dyrere enn planlagt.",
                "Fakta om saken er uklare.",
                "Foto er en kunst, sier hun.",
                "Les også boka hans, sier hun.",
                "Les og lær av dette, sier rektor.",
                "Se også på kartet hvor langt det er.",
                "Oppdatert forskning viser at broer varer lenger.",
                "Oppdaterte tall kommer kl. 14.",
                "Publisert forskning sier det samme.",
                "Saken er rettet mot tre av entreprenørene.",
                "Saken er at vi ikke har råd.",
                "Av Kari Moes bok framgår det at broen er trygg.",
                "Av hensyn til været ble åpningen utsatt.",
                "Kari Moe, som er journalist, fikk gå først.",
                "Kl. 14.32 ble snoren klippet.",
                "14.32 gikk den første bilen over.",
                "Laget vant 3–1 (2–0) over Tverrdal.",
                "Kampen mellom Havnes og Tverrdal endte 2–2.",
                "I 2019 kostet den 12, i 2020 14 og i 2021 16 millioner.",
                "Kommunen krever tre ting: 1) mer penger, 2) flere folk, 3) nye veier.",
                "NTB meldte saken først.",
                "Han leste det i avisen (VG).",
                "Tips kan sendes til tips@avisa.example eller ringes inn.",
                "Rødt kort: Det er det ordføreren kaller det.",
            })
    void proseStaysProse(String prose) {
        assertThat(kinds(prose)).as(prose).containsExactly(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Foto: Kari Moe / NTB",
                "FOTO: KARI MOE",
                "(Foto: Kari Moe)",
                "Foto: Privat",
                "Foto: Kari Moe, Avisa Nord (arkiv)",
                "Foto: skjermdump fra NRK",
                "Begge foto: Kari Moe",
                "Illustrasjonsfoto: Ola A. Vik / NTB.",
                "Foto/video: Kari Moe",
                "Foto: Kari Moe Video: Ola Vik",
                "Foto Kari Moe",
                "Grafikk: Avisa Nord",
                "Kilde: Vegvesenet",
                "Kilde: Vegvesenet Foto: Kari Moe",
                "Kilder: FHI, SSB og Direktoratet for samfunnssikkerhet og beredskap",
                "Kilder: Store norske leksikon, snl.no",
                "Kjelde: Statistisk sentralbyrå"
            })
    void picturesHaveCredits(String credit) {
        assertThat(kinds(credit)).as(credit).containsExactly(CREDIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ola Vik klipper snoren. Foto: Kari Moe / NTB",
                "Ola Vik klipper snoren. (Foto: Kari Moe)",
                "GLAD: Ola Vik klipper snoren Foto: Kari Moe",
                "GLAD: Ola Vik klipper snoren.\nFoto: Kari Moe"
            })
    void aCaptionAndItsCreditAreTwoParagraphs(String caption) {
        assertThat(kinds(caption)).as(caption).containsExactly(CAPTION, CREDIT);
    }

    @Test
    void aCreditMayStandInFrontOfItsCaption() {
        assertThat(kinds("FOTO: Kari Moe / NTB scanpix Ola Vik klipper snoren på broen."))
                .containsExactly(CREDIT, CAPTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Av Kari Moe",
                "AV KARI MOE",
                "Av: Kari Moe og Ola Vik",
                "Av Kari Moe (tekst) og Ola Vik (foto)",
                "Av Kari Moe, NTB",
                "Skrevet av Kari Moe",
                "Skrive av Kari Moe",
                "Tekst: Kari Moe",
                "Tekst og foto: Kari Moe",
                "Tekst: Kari Moe Foto: Ola Vik",
                "Kari Moe, journalist",
                "Kari Moe, politisk redaktør i Avisa Nord",
                "Journalist: Kari Moe",
                "Kari Moe/NTB",
                "Kari Moe kari.moe@avisa.example",
                "E-post: kari.moe@avisa.example",
                "(NTB)",
                "(©NTB)",
                "© NTB",
                "(NTB-AFP)"
            })
    void authorsAndAgenciesSign(String byline) {
        assertThat(kinds(byline)).as(byline).containsExactly(BYLINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kilder: Trump vil trekke USA ut av Parisavtalen", "Kilder: Messi til PSG"})
    void whatSourcesSayIsNoCredit(String told) {
        assertThat(kinds(told)).as(told).doesNotContain(CREDIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Broen åpnet i går. (NTB)", "Hun sa: «Den er fin.» (©NTB)", "Broen åpnet i går. ©NTB"})
    void theSignatureBehindAParagraphIsNoPartOfIt(String signed) {
        assertThat(kinds(signed)).as(signed).containsExactly(BODY, BYLINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LES OGSÅ: Broen er åpnet",
                "Les også: Broen er åpnet. Alle jubler.",
                "LES OGSÅ Broen er åpnet",
                "Les også Broen er åpnet",
                "Les også «Broen er åpnet»",
                "→ Les også: Broen er åpnet",
                "LES MER: Broen er åpnet",
                "Les meir: Broa er opna",
                "Les òg: Broa er opna",
                "Se også: Broen er åpnet",
                "Sjå òg: Broa er opna",
                "Hør også: Podkasten om broen",
                "Les mer om broen her.",
                "(Les også: Broen er åpnet)"
            })
    void otherArticlesAreRelated(String link) {
        assertThat(kinds(link)).as(link).containsExactly(RELATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Se og Hør dømt for kjøp av kredittkortdata",
                "Se og Hør-sjef dømt",
                "SE OG HØR-SJEF DØMT",
                "LES OG LÆR AV DETTE"
            })
    void whatHasTheWordsOfAMarkerIsNotRelated(String heading) {
        assertThat(kinds(heading)).as(heading).containsExactly(ParagraphKind.SUBHEADING);
    }

    @Test
    void aReferenceBehindAParagraphIsNoPartOfIt() {
        assertThat(kinds("Broen er fin, sier hun. Les også: Broen er åpnet")).containsExactly(BODY, RELATED);
    }

    @Test
    void aReferenceMayHaveItsTitlesBelow() {
        assertThat(kinds("LES OGSÅ:\nBroen er åpnet\nFergen er solgt")).containsExactly(RELATED, RELATED, RELATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oppdatert kl. 12.03",
                "OPPDATERT: 12.03.2024 14:10",
                "Oppdatert for to timer siden",
                "Publisert: 3. mai 2024",
                "Publisert 3. mai 2024, oppdatert 4. mai",
                "Sist endra i går",
                "Sist oppdatert mandag 3. mai kl. 14.32",
                "Saken er oppdatert.",
                "Saka er oppdatert med kommentar frå kommunen.",
                "Saken oppdateres fortløpende.",
                "Vi oppdaterer saken.",
                "(Artikkelen ble endret kl. 13.05.)",
                "Artikkelen ble først publisert i Avisa Nord.",
                "RETTELSE: Vi skrev først at broen er 400 meter lang. Den er 410."
            })
    void notesTellWhenTheArticleWasChanged(String note) {
        assertThat(kinds(note)).as(note).containsExactly(UPDATE);
    }

    @Test
    void aNoteInParenthesesBehindAParagraphIsNoPartOfIt() {
        assertThat(kinds("Broen er fin, sier hun. (Saken er oppdatert.)")).containsExactly(BODY, UPDATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brann – Viking 2–1 (1–0)",
                "Brann-Viking 2-1",
                "Bodø/Glimt-Brann 2-1",
                "Ham-Kam-Rosenborg 0-0",
                "LILLEVIK: Havnes - Tverrdal 2 0-0",
                "Moe – Vik 6–4, 6–3",
                "Ham-Kam – Brann kvinner 2–2 (1–1, 2–2) e.e.o.",
                "1. Brann 12 8 2 2 26",
                "Sandvoll Ulf 12 8 2 2 24–10 26",
                "Menn, 10 km: 1) Ola Vik, Havnes 24.31,2, 2) Per Lie, Tverrdal 3,4 sek. bak."
            })
    void resultsAreTables(String row) {
        assertThat(kinds(row)).as(row).containsExactly(TABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Havnes\t12\nTverrdal\t11",
                "Aksje   Kurs   Endring\nFjordbanken   212,40   -1,2",
                "Kor | Kirken | 150 kr\nRock | Torget | 300 kr"
            })
    void rowsWithCellsAreTables(String rows) {
        assertThat(kinds(rows)).as(rows).containsExactly(TABLE, TABLE);
    }

    @Test
    void whatIsToldBelowAResultIsFacts() {
        assertThat(kinds("Havnes – Tverrdal 2–0 (1–0)\nMål: 1–0 Bø (12), 2–0 Fjeld (80)\nTilskodarar: 412"))
                .containsExactly(TABLE, FACT, FACT);
    }

    @Test
    void aTableRowIsOneUnit() {
        assertThat(parser.parse(BEFORE + "1. St. Hallvard 12 8 2 2 26" + AFTER)
                        .paragraphs()
                        .get(2)
                        .sentences())
                .hasSize(1);
    }

    @Test
    void entriesOfATickerStandBehindTheirTimes() {
        assertThat(kinds("14.32: Broen er stengt.\n\nKl. 14.10 Broen åpner\n\n13.55\n– Endelig, sier Moe."))
                .containsExactly(TIME, LIVE, TIME, LIVE, TIME, LIVE);
    }

    @Test
    void aSingleTimeMakesNoTicker() {
        assertThat(kinds("14.32: Da ble broen stengt.")).containsExactly(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FAKTA\n• Lengde: 410 meter\n• Pris: 2 mrd. kroner.",
                "Fakta om broen\nBroen er 410 meter lang.\nDen har to felt.",
                "Fakta:\nLengde: 410 meter\nPris: 2 milliarder kroner",
                "Kortversjonen\n– Broen er ferdig\n– Den kostet to milliarder"
            })
    void aBoxOfFactsEndsWhereProseGoesOn(String box) {
        assertThat(kinds(box)).as(box).containsExactly(FACT, FACT, FACT);
    }

    @Test
    void aSubheadingBelowABoxIsNoFact() {
        List<Paragraph> paragraphs = parser.parse(BEFORE + "Fakta om broen\n• 410 meter\n\nTok tid" + AFTER)
                .paragraphs();
        assertThat(paragraphs.get(4).kind()).isEqualTo(ParagraphKind.SUBHEADING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "• Broen er fin. Alle er enige.\n• Fergen er solgt.",
                "1. Kjøp billett.\n2. Gå om bord.",
                "a) Broen\nb) Fergen",
                "- bro\n- ferge",
                "* Navnet er endret.\n* Ikke lenger i tjeneste."
            })
    void itemsAreLists(String items) {
        assertThat(kinds(items)).as(items).containsExactly(LIST, LIST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"– Nei, sier hun.", "- Ja, det var alt.", "– Hva nå?"})
    void speechIsNoList(String speech) {
        assertThat(kinds(speech + "\n\n" + speech)).as(speech).containsExactly(QUOTE, QUOTE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Publisert: 3. mai 2024\nAv Kari Moe\nFoto: Ola Vik\nBroen er ferdig",
                "Oppdatert kl. 12.03\n\nBroen er ferdig"
            })
    void theHeadlineMayStandBelowWhatIsAroundTheText(String opening) {
        assertThat(parser.parse(opening + "\n\nDen kostet to milliarder.").title())
                .contains("Broen er ferdig");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Resultater\n\nBrann – Viking 2–1 (1–0)\n\nFana – Os 0–0",
                "Direkte: Broen\n\n14.32: Den er stengt.\n\n14.10: Den er åpen.",
                "Handleliste\n\n• Melk.\n\n• Brød."
            })
    void whereThereIsNoProseThereIsNoLead(String article) {
        assertThat(parser.parse(article).paragraphs())
                .extracting(Paragraph::kind)
                .contains(HEADLINE)
                .doesNotContain(LEAD);
    }

    /** The kinds of the paragraphs of a text between others. */
    private List<ParagraphKind> kinds(String text) {
        List<ParagraphKind> kinds = parser.parse(BEFORE + text + AFTER).paragraphs().stream()
                .map(Paragraph::kind)
                .toList();
        return kinds.subList(2, kinds.size() - 1);
    }
}
