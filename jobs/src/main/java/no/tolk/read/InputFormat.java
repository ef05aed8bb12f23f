package no.tolk.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a file holds its articles. */
public enum InputFormat {
    /** One article a file, in UTF-8. */
    TEXT("txt", "text"),
    /** One JSON object a line, in UTF-8. */
    JSONL("jsonl", "ndjson");

    private final List<String> extensions;

    InputFormat(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** The format that a file's name tells of, whatever its compression. */
    static Optional<InputFormat> ofFileName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2|zst|deflate|lz4|snappy)$", "");
        String extension = plain.substring(plain.lastIndexOf('.') + 1);
        for (InputFormat format : values()) {
            if (format.extensions.contains(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
