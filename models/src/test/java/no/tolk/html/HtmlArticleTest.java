package no.tolk.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import no.tolk.repair.Repair;
import no.tolk.text.ArticlePart;
import no.tolk.text.ParagraphKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlArticleTest {
    private static final String PROSE = "<p>Fergen gikk på grunn ved Ytterholmen natt til tirsdag, men alle de 34"
            + " passasjerene kom seg trygt i land før klokken fire.</p>";

    /** Beside each page stands what is expected: the date, and a line for each part with its kind and text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "amp-page",
                "broadcaster-nynorsk",
                "business-corrections",
                "client-rendered",
                "free-paper-divs",
                "front-page",
                "interview-gallery",
                "live-centre",
                "local-paper-agency",
                "national-tabloid",
                "not-found",
                "portal-2003",
                "regional-results",
                "school-paper-nested",
                "short-bulletins",
                "site-name-in-title",
                "village-blog",
                "weekly-commentary-nynorsk",
                "youth-paper-nynorsk"
            })
    void findsTheArticleOfAPage(String page) throws IOException {
        HtmlArticle article = HtmlArticle.read(resource(page + ".html"));
        String expected = new String(resource(page + ".expected.tsv"), StandardCharsets.UTF_8);
        assertThat(Stream.concat(
                        Stream.of(String.valueOf(article.date())),
                        article.parts().stream().map(HtmlArticleTest::line)))
                .containsExactlyElementsOf(expected.lines().toList());
    }

    @Test
    void keepsTextTogetherThatInlineElementsCut() {
        assertThat(texts("<article><p><b>Os</b>lo og <i>Ber</i><em>gen</em>\n  er <a href=x>byer</a>.</p></article>"))
                .containsExactly("Oslo og Bergen er byer.");
    }

    @Test
    void keepsASentenceTogetherThatHasPicturesInIt() {
        assertThat(texts("<article><p>Moe <img src=no.gif> vant foran Vik <img src=se.gif> i Falun.</p></article>"))
                .containsExactly("Moe vant foran Vik i Falun.");
    }

    @Test
    void takesAnAnchorForNoLink() {
        String page = "<article><h1><a name=top>Ferge på grunn</a></h1>" + PROSE + "<h2><a id=s1>Bakgrunn</a></h2>"
                + PROSE + "</article>";
        assertThat(HtmlArticle.read(bytes(page)).parts())
                .hasSize(4)
                .startsWith(new ArticlePart(ParagraphKind.HEADLINE, "Ferge på grunn"))
                .contains(new ArticlePart(ParagraphKind.SUBHEADING, "Bakgrunn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"author-kari", "category-fakta", "format-quote"})
    void takesNoNameOfTheWholeArticleForAKindOfItsParagraphs(String name) {
        String article = "<h1>Ferge på grunn</h1>" + PROSE + PROSE + "</article>";
        assertThat(kinds("<article class='entry " + name + "'>" + article)).isEqualTo(kinds("<article>" + article));
    }

    @Test
    void takesTheHeadlineInALeadForTheHeadline() {
        String page = "<head><meta property=og:title content='Ferge på grunn'></head><article><div class=intro>"
                + "<h1>Ferge på grunn</h1>" + PROSE + "</div>" + PROSE + "</article>";
        assertThat(HtmlArticle.read(bytes(page)).parts())
                .hasSize(3)
                .startsWith(new ArticlePart(ParagraphKind.HEADLINE, "Ferge på grunn"));
    }

    @Test
    void keepsTheFiguresOfACellApartAndLeavesMarksOfNotesOut() {
        String row = "<tr><td>Kari Moe<div>Brann</div></td><td><div>2</div><div>1</div></td>"
                + "<td>2 417<sup><a href='#n1'>1</a></sup></td></tr>";
        assertThat(HtmlArticle.read(bytes("<article>" + PROSE + "<table>" + row + row + "</table></article>"))
                        .parts())
                .endsWith(new ArticlePart(ParagraphKind.TABLE, "Kari Moe Brann\t2 1\t2 417"));
    }

    @Test
    void keepsNoBreakSpacesAndSoftHyphensForTheRepairThatCountsThem() {
        assertThat(texts("<article><p>12&nbsp;000 kroner til inn&shy;kjøp</p></article>"))
                .containsExactly("12\u00A0000 kroner til inn\u00ADkjøp");
    }

    @Test
    void startsAParagraphAtTheSecondLineBreakInARow() {
        assertThat(texts("<article><p>Første linje<br>andre linje<br> <br>nytt avsnitt</p></article>"))
                .containsExactly("Første linje\nandre linje", "nytt avsnitt");
    }

    @Test
    void keepsTheLinesOfPreformattedText() {
        assertThat(texts("<article><pre>Brann   3\nMoss    1\n</pre></article>"))
                .containsExactly("Brann   3\nMoss    1");
    }

    @Test
    void readsWholePageThatOneFormIsWrappedAround() {
        assertThat(texts("<body><form>" + PROSE + PROSE + "</form></body>")).hasSize(2);
    }

    @Test
    void leavesOutAFormInsideTheArticle() {
        assertThat(texts("<article>" + PROSE + "<form><p>Skriv inn adressen din her</p></form></article>"))
                .hasSize(1);
    }

    @Test
    void keepsATableOfDataAndWalksThroughATableOfLayout() {
        String column = "<td>" + PROSE + PROSE + "</td>";
        String layout = "<table><tr>" + column + column + "</tr><tr><td>a</td><td>b</td></tr></table>";
        String data = "<table><tr><th>Lag</th><th>Mål</th></tr><tr><td>Brann</td><td>3</td></tr></table>";
        assertThat(kinds("<article>" + layout + "</article>")).doesNotContain(ParagraphKind.TABLE);
        assertThat(HtmlArticle.read(bytes("<article>" + PROSE + data + "</article>"))
                        .parts())
                .endsWith(
                        new ArticlePart(ParagraphKind.TABLE, "Lag\tMål"),
                        new ArticlePart(ParagraphKind.TABLE, "Brann\t3"));
    }

    @Test
    void keepsAFewReferencesAndLeavesOutALongListOfThem() {
        String few = "<h3>Les også</h3><ul><li><a href=1>Ny bru</a></li><li><a href=2>Ny vei</a></li></ul>";
        String many = "<h3>Les også</h3><ul>" + "<li><a href=1>En sak til</a></li>".repeat(9) + "</ul>";
        assertThat(texts("<article>" + PROSE + few + "</article>")).endsWith("Les også", "Ny bru", "Ny vei");
        assertThat(texts("<article>" + PROSE + many + "</article>")).doesNotContain("En sak til");
    }

    @Test
    void takesTheHeadlineFromTheMetadataWhereThePageShowsNone() {
        String page = "<head><meta property=og:title content='Ferge på grunn'></head><article>" + PROSE + "</article>";
        assertThat(HtmlArticle.read(bytes(page)).parts())
                .startsWith(new ArticlePart(ParagraphKind.HEADLINE, "Ferge på grunn"));
    }

    @Test
    void takesNoSiteNameForTheHeadline() {
        String page = "<h1><a href=/>Kystavisa</a></h1><article><h1>Ferge på grunn</h1>" + PROSE + "</article>";
        assertThat(texts(page)).startsWith("Ferge på grunn").doesNotContain("Kystavisa");
    }

    @Test
    void takesNoHeadingBehindTheArticleForItsHeadline() {
        String title = "<title>Ferge på grunn - Ytterholmens Tidende</title>";
        String after = "<div><h2>Ytterholmens Tidende</h2><p>Tips oss</p></div>";
        assertThat(texts(title + "<article><h2>Ferge i fjæra</h2>" + PROSE + "</article>" + after))
                .startsWith("Ferge i fjæra")
                .hasSize(2);
    }

    @Test
    void takesTheHeadlineThatIsShorterThanTheSitesName() {
        String title = "<title>Ny bru | Ytterholmens Tidende</title>";
        String before = "<div><h2>Ytterholmens Tidende</h2></div>";
        assertThat(HtmlArticle.read(bytes(title + before + "<article><h1>Ny bru</h1>" + PROSE + "</article>"))
                        .parts())
                .hasSize(2)
                .startsWith(new ArticlePart(ParagraphKind.HEADLINE, "Ny bru"));
    }

    @Test
    void keepsTheTextOfAnArticleWhoseHeadlineIsInAFactBox() {
        assertThat(texts("<article><aside><h1>Ferge på grunn</h1></aside>" + PROSE + PROSE + "</article>"))
                .hasSize(3)
                .startsWith("Ferge på grunn");
    }

    @Test
    void spellsNumbersThatAreSetHighSoThatTheyAreNoDigitsOfANumber() {
        String table = "<table><tr><td>a</td><td>5 m<sup>2</sup></td></tr><tr><td>b</td><td>7</td></tr></table>";
        assertThat(texts("<article><p>Det er 10<sup>6</sup> eller 10<sup>-3</sup>, den 2<sup>dre</sup> gang.</p>"
                        + table + "</article>"))
                .containsExactly("Det er 10⁶ eller 10⁻³, den 2dre gang.", "a\t5 m²", "b\t7");
    }

    @Test
    void countsWhatItRepairsToReadAPage() {
        String page = "<meta charset=utf-8><article><h1>Blåbær på øya</h1>" + PROSE + "</article>";
        byte[] broken = bytes(page.replace("Ytterholmen", "Ytter\u007Fholmen"));
        for (int i = 0; i < broken.length; i++) {
            broken[i] = broken[i] == 0x7F ? (byte) 0xE5 : broken[i];
        }
        Charset windows1252 = Charset.forName("windows-1252");
        assertThat(HtmlArticle.read(bytes(page)).repairs()).isEmpty();
        assertThat(HtmlArticle.read(page.getBytes(windows1252)).repairs())
                .containsExactly(new Repair("windows-1252", 6));
        assertThat(HtmlArticle.read(page.replace("utf-8", "latin1").getBytes(windows1252))
                        .repairs())
                .isEmpty();
        assertThat(HtmlArticle.read(broken).repairs()).containsExactly(new Repair("malformed", 1));
        assertThat(texts(page.replace("Ytterholmen", "Ytter\uFFFDholmen"))).anyMatch(text -> text.contains("\uFFFD"));
        assertThat(HtmlArticle.read(bytes(page.replace("Ytterholmen", "Ytter\uFFFDholmen")))
                        .repairs())
                .as("a page that was damaged before")
                .isEmpty();
    }

    @Test
    void readsAnArticleWhoseWrapperIsNamedAfterWhatStandsBesideIt() {
        assertThat(texts("<div class='content with-sidebar no-ads'><h1>Ferge på grunn</h1>" + PROSE + PROSE + "</div>"))
                .hasSize(3);
    }

    @Test
    void endsAParagraphWhereAnAdvertStood() {
        assertThat(
                        texts(
                                "<article><div>Før<div class=annonse>Kjøp</div>etter <span hidden>aldri</span>alt</div></article>"))
                .containsExactly("Før", "etter alt");
    }

    @Test
    void takesTheTextForMachinesWhereReadersGetOnlyTheBeginning() {
        String body = "Fergen gikk på grunn ved Ytterholmen. ".repeat(5).strip();
        String linked = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferge på grunn\","
                + "\"articleBody\":\"" + body + "\"}</script>";
        assertThat(texts(linked + "<article><h1>Ferge på grunn</h1><p>Fergen gikk på grunn …</p></article>"))
                .containsExactly("Ferge på grunn", body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Fergen <em>gikk</em> på grunn.</p>\\n<p>Ingen ble<br>skadd &amp; alle lo.</p><style>x</style>",
                "&lt;p&gt;Fergen gikk på grunn.&lt;/p&gt;&lt;div&gt;Ingen ble<br>skadd &amp; alle lo.&lt;/div&gt;",
                "Fergen <em>gikk</em> på grunn.\\n\\nIngen ble\\nskadd &amp; alle lo."
            })
    void takesTheTagsOutOfTheTextForMachines(String body) {
        String linked = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + body
                + "\"}</script>";
        assertThat(texts(linked + "<article></article>"))
                .containsExactly("Fergen gikk på grunn.\n\nIngen ble\nskadd & alle lo.");
    }

    @Test
    void leavesSignsInTheTextForMachinesAloneThatAreNoTags() {
        String linked = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                + "\"articleBody\":\"Er 5 < 6, og er 7 > <hund>?\"}</script>";
        assertThat(texts(linked + "<article></article>")).containsExactly("Er 5 < 6, og er 7 > <hund>?");
    }

    @Test
    void passesOverASectionOfOtherArticlesAndReadsOnBehindIt() {
        String section =
                "<section><header><h2>Mest lest</h2></header><div><a href=1><h2>Ku på taket</h2></a></div></section>";
        assertThat(texts("<article>" + PROSE + section + "<h2>Videre</h2>" + PROSE + "</article>"))
                .hasSize(3)
                .contains("Videre")
                .doesNotContain("Mest lest", "Ku på taket");
    }

    @Test
    void findsNoArticleInWhatIsNoPage() {
        assertThat(HtmlArticle.read(new byte[0])).isEqualTo(new HtmlArticle(List.of(), null, List.of()));
        assertThat(HtmlArticle.read(bytes("<frameset><frame src=a.html></frameset>"))
                        .parts())
                .isEmpty();
    }

    private static List<String> texts(String page) {
        return HtmlArticle.read(bytes(page)).parts().stream()
                .map(ArticlePart::text)
                .toList();
    }

    private static List<ParagraphKind> kinds(String page) {
        return HtmlArticle.read(bytes(page)).parts().stream()
                .map(ArticlePart::kind)
                .toList();
    }

    private static byte[] bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8);
    }

    private static String line(ArticlePart part) {
        String kind = part.kind() == null ? "-" : part.kind().label();
        return kind + "\t" + part.text().replace("\t", "\\t").replace("\n", "\\n");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = HtmlArticleTest.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }
}
