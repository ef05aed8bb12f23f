package no.tolk.peers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A headless Chromium that a test looks at a page with. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Held, so that it keeps its level: Selenium warns of every Chromium that is newer than itself. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test where there is no Chromium. */
    static Browser start() {
        Optional<File> chromium = NAMES.stream().flatMap(Browser::onThePath).findFirst();
        Optional<File> chromedriver = onThePath("chromedriver").findFirst();
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "Chromium and chromedriver must be installed (Debian's packages chromium and chromium-driver)");
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences log = new LoggingPreferences();
        log.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get());
        // Root has no sandbox, and the page is the test's own.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setCapability(ChromeOptions.LOGGING_PREFS, log);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().implicitlyWait(PATIENCE);
        return new Browser(driver);
    }

    private static Stream<File> onThePath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> new File(folder, program))
                .filter(File::canExecute);
    }

    /** Loads the page anew. */
    void open(Path file, String fragment) {
        driver.get("about:blank");
        driver.get(file.toUri() + fragment);
    }

    /** Takes a screen of this width, as a phone's where it is narrow. */
    void resize(int width, int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        String scheme = dark ? "dark" : "light";
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Shows the page as on paper, until it is resized. */
    void print() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** The first element that matches, once there is one. */
    WebElement element(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> elements(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** How many elements match, without waiting for one. */
    long count(String selector) {
        return (Long) evaluate("return document.querySelectorAll(arguments[0]).length", selector);
    }

    Object evaluate(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    Actions actions() {
        return new Actions(driver);
    }

    String title() {
        return driver.getTitle();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    void back() {
        driver.navigate().back();
    }

    /** What the console says since it was last asked: errors, warnings and violations of the page's policy. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(Object::toString)
                .toList();
    }

    /** What keeps people from reading or using what is on the screen, as axe finds it. */
    List<?> barriers() throws IOException {
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>)
                driver.executeAsyncScript(
                        """
                const done = arguments[0];
                axe.run().then(result => done(result.violations.flatMap(violation =>
                    violation.nodes.map(node => `${violation.id}: ${node.html} ${node.failureSummary}`))));
                """);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
