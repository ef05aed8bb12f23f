import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long a report takes to open, to be searched, and to show an article, in a headless Chromium:
 * {@code java @jobs/target/tolk.args bench/report/Opening.java REPORT.html}. Prints the median of several times and the longest, in
 * milliseconds. Needs chromedriver on the path.
 */
class Opening {
    private static final int TIMES = 5;
    private static final Gson GSON = new Gson();

    /** What is measured in the page, each from a page that was just loaded: a script that gives milliseconds. */
    private static final Map<String, String> MEASURES = Map.of(
            "open, until the largest part is on the screen",
            """
            const done = arguments[0];
            new PerformanceObserver(painted => done(painted.getEntries().at(-1).startTime))
                .observe({ type: 'largest-contentful-paint', buffered: true });
            """,
            "open, until everything has run",
            """
            return performance.getEntriesByType('navigation')[0].loadEventEnd;
            """,
            "first search, which reads every article",
            """
            const search = document.getElementById('search');
            search.value = 'kommune';
            const begun = performance.now();
            search.dispatchEvent(new Event('input', { bubbles: true }));
            return performance.now() - begun;
            """,
            "show an article",
            """
            const done = arguments[0];
            const begun = performance.now();
            addEventListener('hashchange', () => requestAnimationFrame(() => done(performance.now() - begun)));
            document.querySelector('.list a').click();
            """);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String driver;

    private Opening(int port) {
        driver = "http://127.0.0.1:" + port;
    }

    public static void main(String[] args) throws Exception {
        Path report = Path.of(args[0]).toAbsolutePath();
        System.out.printf(Locale.ROOT, "%,d bytes%n", Files.size(report));
        int port = freePort();
        Process process = new ProcessBuilder("chromedriver", "--port=" + port, "--silent").start();
        try {
            new Opening(port).measure(report);
        } finally {
            process.destroy();
        }
    }

    private void measure(Path report) throws Exception {
        awaitReady();
        String session = post(
                        "/session",
                        """
                        {"capabilities": {"alwaysMatch": {"goog:chromeOptions": {"args": ["--headless=new", "--no-sandbox"]}}}}
                        """)
                .getAsJsonObject()
                .get("sessionId")
                .getAsString();
        for (String measure : MEASURES.keySet().stream().sorted().toList()) {
            double[] times = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                post("/session/" + session + "/url", GSON.toJson(Map.of("url", "about:blank")));
                post("/session/" + session + "/url", GSON.toJson(Map.of("url", report.toUri().toString())));
                times[i] = execute(session, MEASURES.get(measure));
            }
            Arrays.sort(times);
            System.out.printf(Locale.ROOT, "%-45s %6.0f %6.0f%n", measure, times[TIMES / 2], times[TIMES - 1]);
        }
        client.send(request("/session/" + session).DELETE().build(), BodyHandlers.ofString());
    }

    private double execute(String session, String script) throws Exception {
        String kind = script.contains("arguments[0]") ? "async" : "sync";
        return post("/session/" + session + "/execute/" + kind, GSON.toJson(Map.of("script", script, "args", List.of())))
                .getAsDouble();
    }

    private void awaitReady() throws Exception {
        for (int i = 0; i < 100; i++) {
            try {
                client.send(request("/status").build(), BodyHandlers.ofString());
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IOException("chromedriver does not answer at " + driver);
    }

    private JsonElement post(String path, String body) throws Exception {
        String answer = client.send(request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString())
                .body();
        JsonElement value = JsonParser.parseString(answer).getAsJsonObject().get("value");
        if (value instanceof JsonObject object && object.has("error")) {
            throw new IOException(object.get("message").getAsString());
        }
        return value;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(driver + path));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
