package no.tolk.runs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;

/** An S3 server in a process of its own, with one bucket, that keeps its objects in a folder. */
public final class S3Server implements AutoCloseable {

    private static final Path PROGRAM = Path.of("target/s3mock-exec.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A server that answers. */
    public static S3Server startIn(Path folder) throws IOException, InterruptedException {
        int port = FreePort.find();
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        PROGRAM.toString(),
                        "--http.port=" + port,
                        "--server.port=0",
                        "--com.adobe.testing.s3mock.store.root=" + folder,
                        "--com.adobe.testing.s3mock.store.initialBuckets=" + bucket(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("server.log").toFile())
                .start();
        S3Server server = new S3Server(process, port);
        server.await(folder.resolve("server.log"));
        return server;
    }

    private void await(Path log) throws InterruptedException {
        HttpRequest bucket = HttpRequest.newBuilder(URI.create(endpoint() + "/" + bucket(port)))
                .build();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            try {
                if (HttpClient.newHttpClient()
                                .send(bucket, BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen so far.
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
        close();
        throw new IllegalStateException("the S3 server does not answer, see " + log);
    }

    /** Hadoop remembers how it has reached a bucket, so each server has one of its own. */
    private static String bucket(int port) {
        return "news-" + port;
    }

    private String endpoint() {
        return "http://localhost:" + port;
    }

    /** Where a folder of the bucket is. */
    public String location(String folder) {
        return "s3a://" + bucket(port) + "/" + folder;
    }

    /** What Hadoop needs to know to reach the server. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fs.s3a.endpoint", endpoint());
        settings.put("fs.s3a.endpoint.region", "eu-north-1");
        settings.put("fs.s3a.path.style.access", "true");
        settings.put("fs.s3a.access.key", "reader");
        settings.put("fs.s3a.secret.key", "secret");
        return settings;
    }

    public Configuration hadoop() {
        Configuration hadoop = new Configuration();
        settings().forEach(hadoop::set);
        return hadoop;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
