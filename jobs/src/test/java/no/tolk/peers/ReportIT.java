package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The report of the sample articles, and of some that mean harm, as a reader sees it in a browser. */
class ReportIT {
    private static final String ATTACK = "<script>alert(1)</script>";
    private static final String HOSTILE =
            """
            {"id": "%1$s", "title": "%1$s i overskriften", "text": "Byen sover i natt.\\n\\n%1$s står i avisen i dag. <img src=x onerror=alert(2)> er borte.\\n"}
            {"id": "uten tekst"}
            """
                    .formatted(ATTACK);
    private static final String ELK = "elg-i-svommehallen.txt";

    @TempDir
    private static Path folder;

    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void reportTheSampleArticles() throws Exception {
        browser = Browser.start();
        Path news = folder.resolve("news");
        FileUtils.copyDirectory(Finished.ROOT.resolve("data/articles").toFile(), news.toFile());
        Files.writeString(news.resolve("hostile.jsonl"), HOSTILE);
        String out = folder.resolve("out").toString();
        page = folder.resolve("report.html");
        Finished translate = Finished.tolk(
                "translate",
                news.toString(),
                "-o",
                out,
                "--id-column",
                "id",
                "--run-date",
                "2024-05-17",
                "--max-error-rate",
                "1");
        assertThat(translate.exitCode()).as(translate.err()).isZero();
        Finished report = Finished.tolk("report", out, "-o", page.toString());
        assertThat(report.exitCode()).as(report.err()).isZero();
        assertThat(report.out()).contains("42 articles of run 2024-05-17_main");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void theConsoleSaysNothing() {
        assertThat(browser.console()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"390, false", "390, true", "820, false", "820, true", "1440, false", "1440, true"})
    void everyPartFitsTheScreenAndIsOpenToEverybody(int width, boolean dark) throws Exception {
        browser.resize(width, 900, dark);
        for (String fragment : List.of("", "#articles", "#article=reportasje-en-natt-paa-fjellet.txt")) {
            browser.open(page, fragment);
            assertThat(
                            strings(
                                    "return [...document.querySelectorAll('h1')].filter(h => h.offsetParent).map(h => h.innerText)"))
                    .as("headings of %s", fragment)
                    .hasSize(1);
            assertThat(browser.evaluate("return document.documentElement.scrollWidth <= innerWidth"))
                    .as("fits %s at %s", fragment, width)
                    .isEqualTo(true);
            assertThat(browser.barriers()).as("%s at %s", fragment, width).isEmpty();
        }
    }

    @Test
    void theOverviewHasFiguresPlotsWithAxesAndTheQuarantine() {
        desktop("");
        assertThat(browser.title()).contains("2024-05-17_main");
        assertThat(browser.element(".figures").getText()).contains("Articles", "42", "sentences a second");
        assertThat(browser.elements(".plot svg")).hasSize(4).allSatisfy(plot -> {
            assertThat(plot.findElements(By.cssSelector("rect"))).isNotEmpty();
            assertThat(plot.findElements(By.cssSelector(".axis-title"))).hasSize(2);
        });
        assertThat(browser.element("main").getText()).contains("Quarantine", "uten tekst", "hostile.jsonl");
    }

    @Test
    void theSearchLooksInTheTextOfBothLanguagesAndFiltersGoWithIt() {
        desktop("");
        WebElement search = browser.element("#search");
        search.sendKeys("svømmehallen elg");
        assertThat(listed()).contains(ELK).hasSizeLessThan(5);
        replace(search, "swimming");
        assertThat(listed()).contains(ELK).hasSizeLessThan(10);
        replace(search, "qqqq");
        assertThat(listed()).isEmpty();
        assertThat(browser.element("#found").getText()).isEqualTo("0 of 42 articles");
        replace(search, "");
        browser.element("#language option[value=da]").click();
        assertThat(listed()).containsExactly("cyklister-i-koebenhavn.txt");
        browser.element("#language option[value='']").click();
        browser.element("#order option[value=longest]").click();
        assertThat(listed()).first().isEqualTo("reportasje-en-natt-paa-fjellet.txt");
        browser.element("#flag option[value='+']").click();
        assertThat(browser.count(".list li")).isEqualTo(browser.count(".entry-flagged"));
    }

    @Test
    void anArticleOnPaperIsBothLanguagesSideBySideWithoutWhatOneClicks() {
        desktop("#article=" + ELK);
        WebElement search = browser.element("#search");
        assertThat(search.isDisplayed()).isTrue();

        browser.print();

        WebElement source = browser.element(".kind-lead .source");
        WebElement target = browser.element(".kind-lead .en");
        assertThat(search.isDisplayed()).isFalse();
        assertThat(source.getRect().getY()).isEqualTo(target.getRect().getY());
        assertThat(source.getRect().getX() + source.getRect().getWidth())
                .isLessThanOrEqualTo(target.getRect().getX());
    }

    @Test
    void anArticleIsOpenedWithBothLanguagesAndTheBackButtonLeavesIt() {
        desktop("");
        browser.element("[href='#article=" + ELK + "']").click();
        assertThat(browser.element(".kind-lead .source").getText()).containsIgnoringCase("elg");
        assertThat(browser.element(".kind-lead .en").getText()).containsIgnoringCase("swimming");
        assertThat(browser.address()).endsWith("#article=" + ELK);
        assertThat(browser.count(".summary .en .sentence")).isEqualTo(3);
        assertThat(browser.count(".text .en .in-summary")).isEqualTo(3);
        browser.back();
        assertThat(browser.element("main .figures").isDisplayed()).isTrue();
        assertThat(browser.count("article")).isZero();
    }

    @Test
    void bothSentencesOfAPairLightUpUnderTheMouseAndTheKeyboard() {
        desktop("#article=" + ELK);
        WebElement third = browser.element(".en [data-sentence='3'][data-side]");
        browser.actions().moveToElement(third).perform();
        assertThat(litSentences()).contains("source", "en").allMatch(side -> !side.isEmpty());
        assertThat(browser.element("#detail").getText()).startsWith("Sentence 4 of ");

        browser.element("[data-sentence='1'][data-side=source]").click();
        browser.actions().sendKeys(Keys.ARROW_DOWN).perform();
        assertThat(browser.evaluate("return document.activeElement.dataset.sentence"))
                .isEqualTo("2");
        assertThat(browser.count(".lit[data-sentence='2'][data-side]")).isEqualTo(2);
    }

    @Test
    void aTapOnAPhoneLightsUpBothSentences() {
        browser.resize(390, 800, false);
        browser.open(page, "#article=" + ELK);
        browser.element("[data-sentence='2'][data-side=en]").click();
        assertThat(browser.count(".lit[data-sentence='2'][data-side]")).isEqualTo(2);
    }

    @Test
    void flagsStandBesideTheirSentenceWithTheReason() {
        desktop("#article=reportasje-en-natt-paa-fjellet.txt");
        WebElement note = browser.element(".notes .severity-WARNING");
        assertThat(note.getText()).contains("missing");
        note.findElement(By.tagName("button")).click();
        assertThat(browser.count(".text .lit[class*=flagged]")).isEqualTo(2);
    }

    @Test
    void theKeyboardGoesFromArticleToArticle() {
        desktop("");
        browser.actions().sendKeys("j").perform();
        String first = browser.address();
        browser.actions().sendKeys("j").perform();
        assertThat(browser.address()).contains("#article=").isNotEqualTo(first);
        browser.actions().sendKeys("k").perform();
        assertThat(browser.address()).isEqualTo(first);
        browser.actions().sendKeys("/").perform();
        assertThat(browser.evaluate("return document.activeElement.id")).isEqualTo("search");
    }

    @Test
    void markupInAnArticleStaysText() {
        desktop("");
        WebElement entry = browser.elements(".list a").stream()
                .filter(link -> link.getText().contains(ATTACK))
                .findFirst()
                .orElseThrow();
        entry.click();
        assertThat(browser.element("article .source").getText()).contains(ATTACK);
        assertThat(browser.element(".provenance").getText()).contains(ATTACK);
        assertThat(browser.element(".text").getText()).contains("<img src=x onerror=alert(2)>");
        assertThat(browser.title()).contains("script");
        assertThat(browser.count("img, main script, aside script")).isZero();
    }

    @Test
    void anArticleThatIsNotThereIsSaidToBeMissing() {
        desktop("#article=%3Cb%3Enothing");
        assertThat(browser.element("main").getText()).contains("no article “<b>nothing”");
    }

    @Test
    void howFastItOpensCanBeMeasured() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> arguments = List.of("@jobs/target/tolk.args", "bench/report/Opening.java", page.toString());
        Finished bench = Finished.run(Map.of(), Finished.NO_INPUT, java, arguments);
        assertThat(bench.exitCode()).as(bench.err()).isZero();
        assertThat(bench.out()).contains("bytes", "first search", "show an article");
    }

    private static void desktop(String fragment) {
        browser.resize(1440, 900, false);
        browser.open(page, fragment);
    }

    private static List<String> listed() {
        return strings("return [...document.querySelectorAll('.list .entry-id')].map(id => id.textContent)");
    }

    private static void replace(WebElement input, String text) {
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE, text);
    }

    /** The sides of the sentences that are lit. */
    private static List<String> litSentences() {
        return strings("return [...document.querySelectorAll('.lit[data-side]')].map(lit => lit.dataset.side)");
    }

    private static List<String> strings(String script) {
        return ((List<?>) browser.evaluate(script))
                .stream().map(Object::toString).toList();
    }
}
