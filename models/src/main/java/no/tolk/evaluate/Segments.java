package no.tolk.evaluate;

import java.util.List;

/** What both scores ask of their arguments. */
final class Segments {
    private Segments() {}

    static void requireParallel(List<String> hypotheses, List<String> references) {
        if (hypotheses.size() != references.size()) {
            throw new IllegalArgumentException(
                    "%d translations cannot be scored against %d references: line n of one must be line n of the other"
                            .formatted(hypotheses.size(), references.size()));
        }
        if (hypotheses.isEmpty()) {
            throw new IllegalArgumentException("there are no translations to score");
        }
    }
}
