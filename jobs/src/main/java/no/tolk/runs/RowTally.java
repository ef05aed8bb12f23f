package no.tolk.runs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A run's rows, counted by what they are. */
public final class RowTally {

    private static final String UNTRANSLATED = "untranslated";
    private static final String DUPLICATES = "duplicates";
    private static final String FLAGGED = "flagged";
    private static final String FLAG = "flag ";

    private final Map<String, Long> tally;

    private RowTally(Map<String, Long> tally) {
        this.tally = tally;
    }

    /** Counts everything in one pass: each row names what it counts as. */
    public static RowTally of(Function<Table, Dataset<Row>> tables) {
        Dataset<Row> articles = tables.apply(Table.ARTICLES);
        Dataset<Row> sentences = tables.apply(Table.SENTENCES);
        Map<String, Long> tally = new HashMap<>();
        names(
                        Table.ARTICLES,
                        articles,
                        when(col("status").equalTo(ArticleStatus.UNTRANSLATED.label()), lit(UNTRANSLATED)),
                        when(col("duplicate_of").isNotNull(), lit(DUPLICATES)))
                .union(names(Table.PARAGRAPHS, tables.apply(Table.PARAGRAPHS)))
                .union(names(Table.SENTENCES, sentences, when(FlagColumn.warns(), lit(FLAGGED))))
                .union(sentences.select(
                        explode(transform(array_distinct(col("flags.code")), code -> concat(lit(FLAG), code)))))
                .union(names(Table.QUARANTINE, tables.apply(Table.QUARANTINE)))
                .groupBy("col")
                .count()
                .collectAsList()
                .forEach(row -> tally.put(row.getString(0), row.getLong(1)));
        return new RowTally(tally);
    }

    private static Dataset<Row> names(Table table, Dataset<Row> rows, Column... others) {
        Column[] names = new Column[others.length + 1];
        names[0] = lit(table.folder());
        System.arraycopy(others, 0, names, 1, others.length);
        return rows.select(explode(array_compact(array(names))));
    }

    /** How many rows the table has. */
    public long rows(Table table) {
        return count(table.folder());
    }

    /** How many sentences carry each flag. */
    public Map<String, Long> flags() {
        Map<String, Long> flags = new TreeMap<>();
        tally.forEach((name, count) -> {
            if (name.startsWith(FLAG)) {
                flags.put(name.substring(FLAG.length()), count);
            }
        });
        return flags;
    }

    /**
     * The counts, without those of distinct sentences.
     *
     * @param incompleteFiles which no row tells
     */
    public RunCounts counts(long incompleteFiles) {
        long articles = rows(Table.ARTICLES);
        long quarantined = rows(Table.QUARANTINE);
        return new RunCounts(
                articles + quarantined,
                articles,
                count(UNTRANSLATED),
                count(DUPLICATES),
                quarantined,
                incompleteFiles,
                rows(Table.PARAGRAPHS),
                rows(Table.SENTENCES),
                count(FLAGGED),
                0,
                0,
                0);
    }

    private long count(String name) {
        return tally.getOrDefault(name, 0L);
    }
}
