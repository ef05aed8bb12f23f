package no.tolk.published;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_count;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import no.tolk.check.Severity;
import no.tolk.runs.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How a whole run is spread: counts by bin, without bins of which there is nothing.
 *
 * @param words articles by their words, in bins of {@link #WORDS}: the bin 2 has 50 to 74 of them
 * @param scores translated sentences by their score, in bins of one {@link #SCORES}th: the bin -3 goes from -0.15 to -0.1
 * @param summary sentences of summaries by where they stand in their article, in tenths of its sentences
 * @param flags sentences by flag and by how severe it is
 */
public record RunDistributions(
        Map<Long, Long> words,
        Map<Long, Long> scores,
        Map<Long, Long> summary,
        Map<String, Map<Severity, Long>> flags) {

    public static final int WORDS = 25;
    public static final int SCORES = 20;

    private static final int TENTHS = 10;

    /** Reads the tables. */
    static RunDistributions of(Function<Table, Dataset<Row>> tables) {
        Dataset<Row> articles = tables.apply(Table.ARTICLES);
        Dataset<Row> sentences = tables.apply(Table.SENTENCES);
        Dataset<Row> chosen = articles.select(explode(col("summary_sentences")).as("sentence"), col("sentences"));
        // What the engine copied has the score 0 and no tokens.
        Dataset<Row> translated = sentences.filter(col("tokens").gt(0));
        Map<String, Map<Long, Long>> bins = new TreeMap<>();
        articles.select(bin("words", words(col("nb")).divide(WORDS)))
                .union(translated.select(bin("scores", col("score").multiply(SCORES))))
                .union(chosen.select(
                        bin("summary", col("sentence").multiply(TENTHS).divide(col("sentences")))))
                .groupBy("bin")
                .count()
                .collectAsList()
                .forEach(row -> bins.computeIfAbsent(row.getStruct(0).getString(0), name -> new TreeMap<>())
                        .put(row.getStruct(0).getLong(1), row.getLong(1)));
        return new RunDistributions(
                bins.getOrDefault("words", Map.of()),
                bins.getOrDefault("scores", Map.of()),
                bins.getOrDefault("summary", Map.of()),
                flags(sentences));
    }

    /** How many words a text has: its pieces between white space. */
    static Column words(Column text) {
        return regexp_count(text, lit("\\S+"));
    }

    private static Column bin(String name, Column value) {
        return struct(lit(name).as("name"), floor(value).as("number")).as("bin");
    }

    private static Map<String, Map<Severity, Long>> flags(Dataset<Row> sentences) {
        Map<String, Map<Severity, Long>> flags = new TreeMap<>();
        sentences
                .select(explode(array_distinct(transform(
                                col("flags"), flag -> struct(flag.getField("code"), flag.getField("severity")))))
                        .as("flag"))
                .groupBy("flag")
                .count()
                .collectAsList()
                .forEach(row -> flags.computeIfAbsent(row.getStruct(0).getString(0), code -> new TreeMap<>())
                        .put(Severity.valueOf(row.getStruct(0).getString(1)), row.getLong(1)));
        return flags;
    }
}
