package no.tolk.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a file of terms, one a line: Norwegian, a tab, English, in UTF-8. Empty lines and those that begin with # are comment. */
final class GlossaryFile {
    /** More than people make; a search among them takes as long as among few, but they travel with every task. */
    private static final int MOST_TERMS = 10_000;

    private final Path file;
    private final List<Term> terms = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private int line;

    private GlossaryFile(Path file) {
        this.file = file;
    }

    static List<Term> read(Path file) {
        GlossaryFile reader = new GlossaryFile(file);
        try {
            for (String text : Files.readAllLines(file)) {
                reader.line++;
                reader.add(text);
            }
        } catch (CharacterCodingException e) {
            throw new GlossaryException(file + " is not in UTF-8: save it in that encoding");
        } catch (NoSuchFileException e) {
            throw new GlossaryException("there is no glossary " + file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the glossary " + file + ": " + e.getMessage(), e);
        }
        return reader.terms;
    }

    private void add(String text) {
        String content = Normalizer.normalize(text.replace("\uFEFF", ""), Normalizer.Form.NFC);
        if (content.isBlank() || content.startsWith("#")) {
            return;
        }
        String[] columns = content.split("\t", -1);
        if (columns.length != 2) {
            throw fault("must be a Norwegian term, a tab and an English term, not %d column%s"
                    .formatted(columns.length, columns.length == 1 ? "" : "s"));
        }
        Term term = new Term(columns[0].strip(), columns[1].strip());
        if (!term.hasWords()) {
            throw fault("has a term without a word");
        }
        Integer earlier = lines.putIfAbsent(term.source(), line);
        if (earlier == null) {
            terms.add(term);
        } else if (!terms.contains(term)) {
            throw fault(
                    "wants another English for '%s' than line %d: keep one of them".formatted(term.source(), earlier));
        }
        if (terms.size() > MOST_TERMS) {
            throw fault("is one term too many: %,d are allowed".formatted(MOST_TERMS));
        }
    }

    private GlossaryException fault(String what) {
        return new GlossaryException("line " + line + " of " + file + " " + what);
    }
}
