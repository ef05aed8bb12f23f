package no.tolk.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.tolk.text.ArticlePart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that nobody wrote in good faith, or nobody wrote at all. */
class HostilePageTest {
    private static final String SECRET = "hemmelighet";
    private static final String PROSE =
            "Fergen gikk på grunn ved Ytterholmen natt til tirsdag, men alle de 34 passasjerene"
                    + " kom seg trygt i land før klokken fire.";
    private static final List<String> TAGS = List.of(
            "p",
            "div",
            "article",
            "main",
            "h1",
            "h2",
            "a",
            "b",
            "span",
            "table",
            "tr",
            "td",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "figure",
            "figcaption",
            "blockquote",
            "aside",
            "section",
            "time",
            "form",
            "br",
            "q",
            "pre",
            "sup",
            "header",
            "footer",
            "nav",
            "body",
            "html",
            "head",
            "select",
            "svg",
            "math",
            "frameset",
            "x-y");
    private static final List<String> ATTRIBUTES = List.of(
            "",
            " class=ingress",
            " class='faktaboks'",
            " class=live-feed",
            " itemprop=articleBody",
            " class=related",
            " id=comments",
            " href=x",
            " datetime=2026-01-02",
            " class",
            " class='",
            " itemtype=http://schema.org/Article");
    private static final List<String> UNSEEN = List.of(
            "<script>%s</script>",
            "<style>%s</style>",
            "<template>%s</template>",
            "<noscript>%s</noscript>",
            "<!-- %s -->",
            "<p hidden>%s</p>",
            "<div style='color:red; DISPLAY : none'><p>%s</p></div>",
            "<span class='sr-only'>%s</span>",
            "<p aria-hidden=true>%s</p>",
            "<select><option>%s</option></select>",
            "<nav>%s</nav>",
            "<div class='cookie-banner'><p>%s</p></div>",
            "<p title='%s'></p>");

    @Test
    void readsAnyTagSoup() {
        Random random = new Random(20260314);
        for (int i = 0; i < 1_000; i++) {
            String soup = soup(random);
            assertThatCode(() -> HtmlArticle.read(soup.getBytes(StandardCharsets.UTF_8)))
                    .as(soup)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void readsAnyBytesOrRefusesThemAsNoText() {
        Random random = new Random(20260315);
        for (int i = 0; i < 1_000; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            if (new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
                assertThatThrownBy(() -> HtmlArticle.read(bytes)).isInstanceOf(NoTextException.class);
            } else {
                Throwable fault = catchThrowable(() -> HtmlArticle.read(bytes));
                assertThat(fault == null || fault instanceof NoTextException).isTrue();
            }
        }
    }

    @Test
    void showsNothingThatAReaderDoesNotSee() {
        Random random = new Random(20260316);
        for (int i = 0; i < 500; i++) {
            String page = IntStream.range(0, 8)
                    .mapToObj(j -> random.nextBoolean()
                            ? "<p>" + PROSE + "</p>"
                            : pick(UNSEEN, random).formatted(SECRET))
                    .collect(Collectors.joining("\n", "<article><h1>Ferge på grunn</h1>", "</article>"));
            assertThat(textOf(page)).as(page).doesNotContain(SECRET);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<font size=1><blockquote>"})
    void keepsTheTextInAHundredThousandNestedElements(String tag) {
        assertThat(textOf("<article>" + tag.repeat(100_000) + PROSE)).isEqualTo(PROSE);
    }

    @Test
    void expandsNoEntitiesThatAPageDeclares() {
        String page =
                "<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c SYSTEM 'file:///etc/passwd'>]>"
                        + "<article><p>&b; &c; " + PROSE + "</p></article>";
        assertThat(textOf(page)).contains("&b; &c; " + PROSE);
    }

    @Test
    void passesOverLinkedDataThatAreBroken() {
        for (String json :
                List.of("[".repeat(100_000), "{\"@type\":", "{\"@type\":[[[7]]],\"@graph\":null}", "\u0001", "12")) {
            String page =
                    "<script type=application/ld+json>" + json + "</script><article><p>" + PROSE + "</p></article>";
            assertThat(textOf(page)).isEqualTo(PROSE);
        }
    }

    @Test
    void keepsTheTextOfAPageThatWasCutOff() {
        assertThat(textOf("<html><body><article><h1>Ferge på grunn</h1><p>" + PROSE + "</p><p>Det var stille <a hre"))
                .isEqualTo("Ferge på grunn\n" + PROSE + "\nDet var stille");
    }

    private static String textOf(String page) {
        return HtmlArticle.read(page.getBytes(StandardCharsets.UTF_8)).parts().stream()
                .map(ArticlePart::text)
                .collect(Collectors.joining("\n"));
    }

    private static String soup(Random random) {
        return IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> switch (random.nextInt(6)) {
                    case 0, 1 -> "<" + pick(TAGS, random) + pick(ATTRIBUTES, random) + ">";
                    case 2 -> "</" + pick(TAGS, random) + ">";
                    case 3 -> PROSE;
                    case 4 -> "Annonse &amp; &#x0; &shy";
                    default -> "Les også: <a>Mest lest</a>";
                })
                .collect(Collectors.joining());
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
