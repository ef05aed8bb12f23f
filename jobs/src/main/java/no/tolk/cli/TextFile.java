package no.tolk.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Text files in UTF-8, with errors that name the file. */
final class TextFile {
    private TextFile() {}

    static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw notUtf8(file, e);
        }
    }

    static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw notUtf8(file, e);
        }
    }

    private static IOException notUtf8(Path file, CharacterCodingException cause) {
        return new IOException(file + " is not in UTF-8: convert it first", cause);
    }
}
