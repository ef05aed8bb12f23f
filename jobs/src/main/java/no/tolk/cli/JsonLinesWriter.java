package no.tolk.cli;

import java.io.IOException;
import java.io.Writer;
import no.tolk.published.SentencePair;

/** Writes a JSON object a line, with the columns of the table {@code sentences} and the text exactly as it is there. */
final class JsonLinesWriter implements PairWriter {
    private final Writer out;

    JsonLinesWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void write(SentencePair pair) throws IOException {
        out.write(JsonText.line(pair) + "\n");
    }

    @Override
    public void end() {
        // The last object is the end.
    }
}
