package no.tolk.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a file holds its articles. */
public enum InputFormat {
    /** One article a file, in UTF-8. */
    TEXT("txt", "text"),
    /** One page a file, of which the article is read, in the encoding that it states. */
    HTML("html", "htm", "xhtml"),
    /** One JSON object a line, in UTF-8. */
    JSONL("jsonl", "ndjson"),
    /** A header and one article a record, in UTF-8, with commas, semicolons, tabs or vertical bars between fields. */
    CSV("csv", "tsv"),
    /** One article a row. */
    PARQUET("parquet");

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

    /** The endings of names that tell of a format, for people. */
    static String knownExtensions() {
        return Arrays.stream(values())
                .map(format -> "." + format.extensions.get(0))
                .collect(Collectors.joining(", "));
    }

    /** Whether a file is one article, and no columns say anything of it. */
    public boolean isOneArticle() {
        return this == TEXT || this == HTML;
    }

    /** The format of a {@link #label}. */
    public static InputFormat ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The name of the format in tables, in small letters. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
