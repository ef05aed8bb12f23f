package no.tolk.model;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The bytes of an ONNX graph, written here as they pass: what has to be known of it before it is loaded. Weights are large,
 * so nothing is parsed; words are looked for that no weights spell.
 */
final class GraphBytes extends OutputStream {
    /** What the operators begin with that take a tensor's scale from all that is in it. */
    private static final String DYNAMIC = "DynamicQuantize";

    /** An entry of a tensor's {@code external_data} in Protocol Buffers: its key, and the tag of its value. */
    private static final String LOCATION = "\n\blocation\u0012";

    /** No file system has longer paths. */
    private static final int LONGEST = 4096;

    private static final int BYTES_OF_LENGTH = 2;
    private static final int OVERLAP = LOCATION.length() + BYTES_OF_LENGTH + LONGEST;

    /** An export has one, or one for each tensor. */
    private static final int MOST_LOCATIONS = 10_000;

    private final Path graph;
    private final Set<String> locations = new LinkedHashSet<>();
    private boolean dynamic;

    /** The last bytes, a character each. */
    private String tail = "";

    /** @param graph for messages */
    GraphBytes(Path graph) {
        this.graph = graph;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    /** @throws BundleException where its weights lie in more files than any model's */
    @Override
    public void write(byte[] bytes, int offset, int length) {
        String text = tail + new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        dynamic |= text.contains(DYNAMIC);
        for (int at = text.indexOf(LOCATION); at >= 0; at = text.indexOf(LOCATION, at + 1)) {
            readLocation(text, at + LOCATION.length());
        }
        tail = text.substring(Math.max(0, text.length() - OVERLAP));
    }

    /** One that goes on behind the text is found again with the next bytes. */
    private void readLocation(String text, int at) {
        if (at + BYTES_OF_LENGTH > text.length()) {
            return;
        }
        boolean isLong = text.charAt(at) >= 0x80;
        int length = isLong ? text.charAt(at) & 0x7F | text.charAt(at + 1) << 7 : text.charAt(at);
        int start = at + (isLong ? BYTES_OF_LENGTH : 1);
        if (length > LONGEST || start + length > text.length()) {
            return;
        }
        byte[] location = text.substring(start, start + length).getBytes(StandardCharsets.ISO_8859_1);
        locations.add(new String(location, StandardCharsets.UTF_8));
        if (locations.size() > MOST_LOCATIONS) {
            throw new BundleException("%s has weights in more than %,d files: export it with its weights in one"
                    .formatted(graph, MOST_LOCATIONS));
        }
    }

    /** Whether what comes out for a sentence may depend on others in the call. */
    boolean quantisesDynamically() {
        return dynamic;
    }

    /** The files of its weights, relative to its own folder, as the graph names them. */
    Set<String> locations() {
        return Collections.unmodifiableSet(locations);
    }
}
