package no.tolk.cli;

import java.io.IOException;
import no.tolk.published.SentencePair;

/** Writes pairs of sentences in a format. */
interface PairWriter {
    /** @param pair has English, and comes after all that stand before it in its article */
    void write(SentencePair pair) throws IOException;

    /** Writes what stands behind the last pair. */
    void end() throws IOException;
}
