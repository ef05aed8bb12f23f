package no.tolk.published;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.char_length;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.tolk.published.StoredArticle.Paragraph;
import no.tolk.published.StoredArticle.Sentence;
import no.tolk.runs.FlagColumn;
import no.tolk.runs.Table;
import no.tolk.text.CodePointCursor;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads whole articles of a run, from all of its tables at once. */
final class StoredArticles {

    private final SparkSession spark;
    private final Function<Table, Dataset<Row>> tables;

    StoredArticles(SparkSession spark, Function<Table, Dataset<Row>> tables) {
        this.spark = spark;
        this.tables = tables;
    }

    /** Ids of articles: those with the most flagged sentences first, then by id, as far as the bounds go. */
    List<String> flaggedFirst(int most, long mostCharacters) {
        List<Row> candidates = tables.apply(Table.ARTICLES)
                .orderBy(col("flagged_sentences").desc(), col("id"))
                .limit(most)
                .select(col("id"), char_length(col("nb")).as("characters"))
                .collectAsList();
        List<String> ids = new ArrayList<>();
        long characters = 0;
        for (Row candidate : candidates) {
            characters += candidate.<Integer>getAs("characters");
            if (characters > mostCharacters) {
                break;
            }
            ids.add(candidate.getAs("id"));
        }
        return ids;
    }

    /** The articles of these ids, in the order of ids. They are brought here part by part. */
    Stream<StoredArticle> read(List<String> ids) {
        Dataset<Row> wanted = spark.createDataset(ids, Encoders.STRING()).toDF("wanted");
        Dataset<Row> articles = tables.apply(Table.ARTICLES)
                .withColumn("words", RunDistributions.words(col("nb")))
                .drop("nb", "en")
                .join(broadcast(wanted), col("id").equalTo(col("wanted")), "left_semi");
        Dataset<Row> paragraphs = grouped(Table.PARAGRAPHS, wanted, "paragraph", "kind", "language", "nb", "nb_start");
        Dataset<Row> sentences = grouped(
                Table.SENTENCES,
                wanted,
                "sentence",
                "paragraph",
                "nb_start",
                "nb_end",
                "nb",
                "en",
                "score",
                "tokens",
                "flags",
                "in_summary");
        Dataset<Row> rows = articles.drop("paragraphs", "sentences")
                .join(paragraphs, col("id").equalTo(paragraphs.col("article_id")))
                .join(sentences, col("id").equalTo(sentences.col("article_id")))
                .orderBy("id");
        return LocalRows.of(rows, StoredArticles::article);
    }

    /** An article's rows of a table as one array, under the table's name, in the order of their first column. */
    private Dataset<Row> grouped(Table table, Dataset<Row> wanted, String first, String... others) {
        Column row = struct(first, others);
        return tables.apply(table)
                .join(broadcast(wanted), col("article_id").equalTo(col("wanted")), "left_semi")
                .groupBy("article_id")
                .agg(array_sort(collect_list(row)).as(table.folder()));
    }

    private static StoredArticle article(Row row) {
        List<Row> sentences = row.getList(row.fieldIndex(Table.SENTENCES.folder()));
        List<Paragraph> paragraphs = new ArrayList<>();
        int next = 0;
        for (Row paragraph : row.<Row>getList(row.fieldIndex(Table.PARAGRAPHS.folder()))) {
            int end = next;
            while (end < sentences.size()
                    && sentences.get(end).getAs("paragraph").equals(paragraph.getAs("paragraph"))) {
                end++;
            }
            paragraphs.add(paragraph(paragraph, sentences.subList(next, end)));
            next = end;
        }
        return new StoredArticle(
                row.getAs("id"),
                row.getAs("source_uri"),
                row.getAs("record"),
                row.getAs("duplicate_of"),
                row.getAs("title_nb"),
                row.getAs("title_en"),
                row.getAs("date"),
                row.getAs("dateline"),
                row.getAs("language"),
                row.getAs("status"),
                row.getAs("words"),
                row.getAs("flagged_sentences"),
                FlagColumn.in(row),
                row.getJavaMap(row.fieldIndex("columns")),
                paragraphs);
    }

    private static Paragraph paragraph(Row paragraph, List<Row> rows) {
        int start = paragraph.getAs("nb_start");
        CodePointCursor text = new CodePointCursor(paragraph.getAs("nb"));
        List<Sentence> sentences = new ArrayList<>();
        int end = start;
        for (Row row : rows) {
            String gap = text.cut(end - start, row.<Integer>getAs("nb_start") - start);
            end = row.getAs("nb_end");
            sentences.add(new Sentence(
                    row.getAs("sentence"),
                    gap,
                    row.getAs("nb"),
                    row.getAs("en"),
                    row.getAs("score"),
                    row.getAs("tokens"),
                    FlagColumn.in(row),
                    row.getAs("in_summary")));
        }
        return new Paragraph(paragraph.getAs("kind"), paragraph.getAs("language"), sentences);
    }
}
