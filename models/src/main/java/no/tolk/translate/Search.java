package no.tolk.translate;

import java.util.List;

/** A way to find translations by stepping a decoder. Implementations are immutable. */
interface Search {

    /**
     * Searches for every row of {@code decoder}, which is at its start.
     *
     * @param limit most target tokens of a hypothesis, {@code </s>} included
     * @return for each row its hypotheses, best first, at least one
     */
    List<List<Hypothesis>> search(DecoderState decoder, int limit);
}
