package no.tolk.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All files that a bundle's translations come from, read once: settings, graphs, and weights beside graphs. */
final class BundleFiles {
    private final String location;
    private final Path root;
    private final Map<Path, String> listed;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final String fingerprint;
    private boolean quantiseDynamically;

    /**
     * Reads the files.
     *
     * @param location of the bundle, for messages
     * @param settings files that are there
     * @param graphs likewise
     * @throws BundleException where a file does not have the sum that the bundle's list says
     */
    BundleFiles(String location, Path root, List<Path> settings, List<Path> graphs) throws IOException {
        this.location = location;
        this.root = root;
        this.listed = Checksums.listed(root);
        MessageDigest digest = Checksums.sha256();
        for (Path file : settings) {
            add(file, OutputStream.nullOutputStream(), digest);
        }
        for (Path graph : graphs) {
            GraphBytes bytes = new GraphBytes(graph);
            add(graph, bytes, digest);
            quantiseDynamically |= bytes.quantisesDynamically();
            for (String weights : bytes.locations()) {
                addWeights(graph, weights, digest);
            }
        }
        this.fingerprint = HexFormat.of().formatHex(digest.digest());
    }

    /** ONNX Runtime refuses the graph where they are not there, or outside. */
    private void addWeights(Path graph, String weights, MessageDigest digest) throws IOException {
        try {
            Path file = graph.resolveSibling(weights).normalize();
            if (file.startsWith(root) && Files.isRegularFile(file)) {
                add(file, OutputStream.nullOutputStream(), digest);
            }
        } catch (InvalidPathException e) {
            // No file has such a name.
        }
    }

    private void add(Path file, OutputStream bytes, MessageDigest digest) throws IOException {
        String name =
                root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
        if (files.putIfAbsent(name, file) != null) {
            return;
        }
        String sum = Checksums.of(file, bytes);
        if (!listed.getOrDefault(file, sum).equals(sum)) {
            throw new BundleException(
                    location + "/" + name + " is damaged, or was changed: it does not have the sum that "
                            + Checksums.FILE + " lists. Get the model anew (tolk model verify names all such files);"
                            + " or, if you changed it, take it out of that list");
        }
        digest.update((sum + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The files by their names in the bundle, folders with /. */
    Map<String, Path> byName() {
        return Collections.unmodifiableMap(files);
    }

    /** SHA-256 over the files' names and sums, in hexadecimal. */
    String fingerprint() {
        return fingerprint;
    }

    /** Whether a graph takes scales from all sentences of a call. */
    boolean quantiseDynamically() {
        return quantiseDynamically;
    }
}
