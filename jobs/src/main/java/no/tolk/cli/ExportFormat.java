package no.tolk.cli;

import java.io.IOException;
import java.io.Writer;

/** What {@code tolk export} can write. */
enum ExportFormat {
    TMX(TmxWriter::begin),
    TSV(TsvWriter::begin),
    JSONL(JsonLinesWriter::new),
    MARKDOWN(MarkdownWriter::new);

    private final Beginning beginning;

    ExportFormat(Beginning beginning) {
        this.beginning = beginning;
    }

    private interface Beginning {
        PairWriter on(Writer out) throws IOException;
    }

    /** Begins to write. */
    PairWriter on(Writer out) throws IOException {
        return beginning.on(out);
    }

    /** Whether it is an article to read, and not a set of pairs. */
    boolean isText() {
        return this == MARKDOWN;
    }

    /** Whether it is a translation memory, in which a pair stands once. */
    boolean isMemory() {
        return this == TMX;
    }
}
