package no.tolk.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in UTF-8, with errors that name the file. Lines end with a line feed and nothing else, so that line n of what is
 * read is line n for the tools around Tolk; a carriage return is white space.
 */
final class TextFile {
    /** As long as a record of a job may be. */
    private static final int LONGEST_LINE = 16 << 20;

    private TextFile() {}

    static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not in UTF-8: convert it first", e);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Fails before work is done whose result could not be written.
     *
     * @throws IOException where it is a folder, in none, or may not be written
     */
    static void checkWritable(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new IOException("cannot write " + file + ": it is a folder");
        }
        if (!Files.isDirectory(folder)) {
            throw new IOException("cannot write " + file + ": there is no folder " + folder);
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new IOException("cannot write " + file + ": access is denied");
        }
    }

    static List<String> lines(Path file) throws IOException {
        Reader text = new StringReader(text(file));
        List<String> lines = new ArrayList<>();
        for (String line = nextLine(text); line != null; line = nextLine(text)) {
            lines.add(line);
        }
        return lines;
    }

    /** The next line without its line feed; null at the end. */
    static String nextLine(Reader text) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = text.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = text.read()) {
            if (line.length() == LONGEST_LINE) {
                throw new IOException("a line has more than " + LONGEST_LINE + " characters: is this text?");
            }
            line.append((char) c);
        }
        return line.toString();
    }
}
