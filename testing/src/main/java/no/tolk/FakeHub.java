package no.tolk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A hub as Hugging Face's is, on this machine, with one model, {@link #MODEL}: it lists files with their sums, redirects
 * for small ones to another of its paths, and for large ones to another server.
 */
public final class FakeHub implements AutoCloseable {

    /** The model that it has. */
    public static final String MODEL = "tolk-tests/tiny-nb-en";

    /** What the revision {@code main} is. */
    public static final String COMMIT = "5f2c9c1d0e4b7a8862135f2c9c1d0e4b7a886213";

    private static final String CACHE = "/api/resolve-cache/models/" + MODEL + "/" + COMMIT + "/";
    private static final String PREFIX = "/" + MODEL + "/resolve/" + COMMIT + "/";

    private final HttpServer hub = server(this::answer);
    private final HttpServer store = server(this::send);
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile int cutAfter = Integer.MAX_VALUE;
    private volatile boolean damaging;
    private volatile int refused;
    private volatile String errorCode;
    private final AtomicInteger busy = new AtomicInteger();

    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private static HttpServer server(Handler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", handler::handle);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return address(hub);
    }

    private static String address(HttpServer server) {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    /** Adds all files of a folder to the model. */
    public FakeHub with(Path folder) throws IOException {
        for (Path file : (Iterable<Path>) Files.walk(folder).filter(Files::isRegularFile)::iterator) {
            with(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
        return this;
    }

    /** Adds a file to the model. */
    public FakeHub with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public FakeHub without(String name) {
        files.remove(name);
        return this;
    }

    /** Each answer to a request for a large file ends early, with an error, after so many bytes. */
    public void cutAfter(int bytes) {
        cutAfter = bytes;
    }

    /**
     * All that is asked of it is refused.
     *
     * @param code of Hugging Face's own; may be null
     */
    public void refuse(int status, String code) {
        refused = status;
        errorCode = code;
    }

    /** So many requests for large files are answered by an error that passes. */
    public void busy(int requests) {
        busy.set(requests);
    }

    /** Whether large files have a wrong byte on their way. */
    public void damage(boolean wrong) {
        damaging = wrong;
    }

    /** What was asked for since the last call: for each request the path, its range and its token where it has them. */
    public List<String> requests() {
        List<String> all = List.copyOf(requests);
        requests.clear();
        return all;
    }

    private void note(HttpExchange exchange) {
        StringBuilder request = new StringBuilder(exchange.getRequestURI().getPath());
        for (String header : List.of("Range", "Authorization")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            request.append(value == null ? "" : " " + value);
        }
        requests.add(request.toString());
    }

    private void answer(HttpExchange exchange) throws IOException {
        note(exchange);
        String path = exchange.getRequestURI().getPath();
        if (refused > 0) {
            if (errorCode != null) {
                exchange.getResponseHeaders().add("X-Error-Code", errorCode);
            }
            answer(exchange, refused, new byte[0]);
        } else if (path.startsWith(CACHE)) {
            answer(exchange, 200, files.get(path.substring(CACHE.length())));
        } else if (path.equals("/api/models/" + MODEL + "/revision/main")
                && "blobs=true".equals(exchange.getRequestURI().getQuery())) {
            answer(exchange, 200, listing().getBytes(StandardCharsets.UTF_8));
        } else if (!path.startsWith(PREFIX) || !files.containsKey(path.substring(PREFIX.length()))) {
            answer(exchange, 401, new byte[0]);
        } else if (isLarge(path)) {
            String place = address(store) + "/" + path.substring(PREFIX.length()) + "?Signature=a~b%22_&Key-Pair-Id=K3";
            exchange.getResponseHeaders().add("Location", place);
            answer(exchange, 302, new byte[0]);
        } else {
            String place = CACHE + path.substring(PREFIX.length()).replace("/", "%2F") + "?etag=%22a1%22";
            exchange.getResponseHeaders().add("Location", place);
            answer(exchange, 307, new byte[0]);
        }
    }

    private static boolean isLarge(String name) {
        return name.contains(".onnx");
    }

    private String listing() {
        List<String> siblings = new ArrayList<>();
        files.forEach((name, content) -> {
            String sum = isLarge(name)
                    ? "\"blobId\": \"%s\", \"lfs\": {\"sha256\": \"%s\", \"size\": %d, \"pointerSize\": 134}"
                            .formatted(
                                    sum("SHA-1", name.getBytes(StandardCharsets.UTF_8)),
                                    sum("SHA-256", content),
                                    content.length)
                    : "\"blobId\": \"%s\"".formatted(sum("SHA-1", blob(content)));
            siblings.add("{\"rfilename\": \"%s\", \"size\": %d, %s}".formatted(name, content.length, sum));
        });
        return "{\"id\": \"%s\", \"sha\": \"%s\", \"tags\": [\"onnx\", \"license:apache-2.0\"], \"siblings\": [%s]}"
                .formatted(MODEL, COMMIT, String.join(", ", siblings));
    }

    private static byte[] blob(byte[] content) {
        byte[] header = ("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] blob = Arrays.copyOf(header, header.length + content.length);
        System.arraycopy(content, 0, blob, header.length, content.length);
        return blob;
    }

    private static String sum(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        note(exchange);
        if (busy.getAndDecrement() > 0) {
            answer(exchange, 503, new byte[0]);
            return;
        }
        byte[] content =
                files.get(exchange.getRequestURI().getPath().substring(1)).clone();
        if (damaging) {
            content[content.length / 2] ^= 1;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        byte[] rest = Arrays.copyOfRange(content, from, content.length);
        exchange.sendResponseHeaders(range == null ? 200 : 206, rest.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(rest, 0, Math.min(rest.length, cutAfter));
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] content) throws IOException {
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(content);
        }
    }

    @Override
    public void close() {
        hub.stop(0);
        store.stop(0);
    }
}
