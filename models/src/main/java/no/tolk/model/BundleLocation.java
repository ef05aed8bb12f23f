package no.tolk.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A bundle's root folder. Archives and jars are read in place through Java's zip file system, so nothing is unpacked and
 * no entry can be written outside of a folder.
 *
 * @param archive the open archive that the root is in; null where closing is not for this bundle to do
 */
record BundleLocation(Path root, FileSystem archive) implements AutoCloseable {
    static final String BUILT_IN = "builtin";
    private static final String BUILT_IN_RESOURCE = "no/tolk/bundles/nb-en/config.json";

    /** Graphs and vocabularies come to less than a tenth of that. */
    private static final int MOST_TIMES = 100;

    private static final int SMALL = 1 << 20;

    /** Finds a bundle. */
    static BundleLocation resolve(String location) {
        try {
            if (location.equals(BUILT_IN)) {
                return new BundleLocation(builtIn(), null);
            }
            Path path = Path.of(location).toAbsolutePath().normalize();
            if (Files.isDirectory(path)) {
                return new BundleLocation(path, null);
            }
            if (Files.isRegularFile(path)) {
                return insideArchive(path);
            }
        } catch (InvalidPathException e) {
            throw new BundleException("'" + location + "' is not a path: " + e.getReason(), e);
        }
        throw BundleException.noModelAt(location, null);
    }

    private static Path builtIn() {
        URL config = BundleLocation.class.getClassLoader().getResource(BUILT_IN_RESOURCE);
        if (config == null) {
            throw new BundleException("The built-in model is not on the class path: add the artifact tolk-model-nb-en, "
                    + "or name another model.");
        }
        try {
            URI uri = config.toURI();
            if (uri.getScheme().equals("jar")) {
                openOnce(uri);
            }
            return Path.of(uri).getParent();
        } catch (URISyntaxException e) {
            throw new BundleException("The built-in model cannot be read from " + config, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void openOnce(URI jar) throws IOException {
        try {
            FileSystems.newFileSystem(jar, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            // Opened before, by this class or another; it stays open as long as the JVM runs.
        }
    }

    private static BundleLocation insideArchive(Path archive) {
        try {
            FileSystem zip = FileSystems.newFileSystem(archive);
            try {
                return new BundleLocation(root(archive, zip), zip);
            } catch (IOException | RuntimeException | Error e) {
                zip.close();
                throw e;
            }
        } catch (ProviderNotFoundException | IOException e) {
            throw new BundleException(archive + " is not a zip archive of a model bundle: " + e.getMessage(), e);
        }
    }

    private static Path root(Path archive, FileSystem zip) throws IOException {
        Path root = zip.getPath("/");
        refuseBombs(archive, root);
        if (Files.exists(root.resolve("config.json"))) {
            return root;
        }
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(child -> Files.exists(child.resolve("config.json")))
                    .min(Path::compareTo)
                    .orElseThrow(() -> new BundleException(
                            "There is no config.json in " + archive + ", neither at its top nor in a folder there."));
        }
    }

    @Override
    public void close() {
        try {
            if (archive != null) {
                archive.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing that a model consists of is packed as tightly as what is made to fill a memory or a day. */
    private static void refuseBombs(Path archive, Path root) throws IOException {
        try (Stream<Path> entries = Files.walk(root)) {
            for (Path entry : entries.filter(Files::isRegularFile).toList()) {
                long packed = (Long) Files.getAttribute(entry, "zip:compressedSize");
                if (Files.size(entry) > SMALL && Files.size(entry) / MOST_TIMES > packed) {
                    throw new BundleException(entry + " in " + archive + " would unpack to more than " + MOST_TIMES
                            + " times its size: that is no model");
                }
            }
        }
    }
}
