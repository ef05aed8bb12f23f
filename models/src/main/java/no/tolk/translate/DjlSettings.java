package no.tolk.translate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Settings that Deep Java Library reads once, when its classes are loaded. They are made here rather than on a command
 * line, because executors of a cluster have command lines of their own. What the user has set stays.
 */
final class DjlSettings {
    /** Where native code is unpacked to: a property, and a variable of the environment. */
    private static final String CACHE = "DJL_CACHE_DIR";

    private static final Path HOME = Path.of(System.getProperty("user.home"));

    private DjlSettings() {}

    /** To be called before the library is first used; calling it again does nothing. */
    static synchronized void apply() {
        // No telemetry, no question to a cloud's metadata address, no download.
        setIfAbsent("ai.djl.offline", "true");
        // Another engine that happens to be on the class path is not to be started beside ONNX Runtime.
        setIfAbsent("ai.djl.onnx.disable_alternative", "true");
        if (!Files.isWritable(HOME) && System.getenv(CACHE) == null && System.getProperty(CACHE) == null) {
            System.setProperty(CACHE, newFolder().toString());
        }
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /**
     * A folder of this JVM alone. Without a home the library takes {@code .djl.ai} among the temporary files, which may
     * be somebody else's, and so may be the code in it.
     */
    private static Path newFolder() {
        try {
            Path folder = Files.createTempDirectory("tolk-native");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "native libraries cannot be unpacked: neither " + HOME + " nor java.io.tmpdir ("
                            + System.getProperty("java.io.tmpdir") + ") can be written to",
                    e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path file : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException leftBehind) {
            // It is a temporary folder, and the JVM is about to end.
        }
    }
}
