package no.tolk.published;

import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.Set;
import no.tolk.runs.FlagColumn;
import org.apache.spark.sql.Column;

/**
 * Which sentences of a run are wanted. Those without English never are.
 *
 * @param copied whether also those whose English is the Norwegian: names, datelines, what was English already
 * @param repeated whether a pair comes each time that it stands in an article, and not only the first time
 * @param flagged whether also those with a flag that warns
 * @param flags codes, of which a sentence has at least one; empty for all sentences
 * @param minScore the least score; null for all sentences, those that were not translated among them
 * @param kinds of paragraphs; empty for all
 */
public record PairSelection(
        boolean copied, boolean repeated, boolean flagged, Set<String> flags, Double minScore, Set<String> kinds) {

    public PairSelection {
        flags = Set.copyOf(flags);
        kinds = Set.copyOf(kinds);
    }

    /** Whether a sentence is wanted, but for {@link #repeated}. */
    Column condition() {
        Column wanted = col("en").isNotNull();
        if (!copied) {
            wanted = wanted.and(col("en").notEqual(col("nb")));
        }
        if (!flagged) {
            wanted = wanted.and(not(FlagColumn.warns()));
        }
        if (!flags.isEmpty()) {
            wanted = wanted.and(arrays_overlap(col("flags.code"), lit(flags.toArray(String[]::new))));
        }
        if (minScore != null) {
            wanted = wanted.and(col("score").geq(minScore));
        }
        if (!kinds.isEmpty()) {
            wanted = wanted.and(col("kind").isin(kinds.toArray()));
        }
        return wanted;
    }
}
