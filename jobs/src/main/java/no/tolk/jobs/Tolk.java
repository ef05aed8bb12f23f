package no.tolk.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;

/** Translation as a step of somebody else's Spark job: rows in, rows out, nothing written. */
public final class Tolk {

    private Tolk() {}

    /**
     * Translates and summarises the articles in a column. Every row comes out once, with all its columns, in its place
     * and partition, and with these besides:
     *
     * <ul>
     *   <li>{@code language}: of the article
     *   <li>{@code en}: the article in English; null for other languages than Norwegian
     *   <li>{@code summary_nb}, {@code summary_en}: arrays of sentences, the same ones in both languages
     *   <li>{@code paragraphs}, {@code sentences}: arrays of structs, with the columns that the output's tables of these
     *       names have, but for the article's id and the run
     *   <li>{@code flags}: what was repaired in the text, and what may be wrong with its sentences' translations
     *   <li>{@code error}: why there is none of all that, which then is null; else null
     * </ul>
     *
     * <p>Lazy, like any transformation, and narrow: nothing is shuffled. A sentence that comes again in another partition
     * is translated again there; {@link TranslateJob} is for work so large that this matters.
     *
     * @param articles rows with the options' text column, of type string
     * @throws IllegalArgumentException where there is no such column of strings, or one of the added columns exists
     *     already, in whatever case
     * @throws no.tolk.model.BundleException where there is no such model
     */
    public static Dataset<Row> translate(Dataset<Row> articles, TolkOptions options) {
        StructType schema = schema(articles.schema(), options.textColumn());
        TranslatorSource translator =
                TranslatorSource.of(options, articles.sparkSession().sparkContext());
        TranslateRows rows = new TranslateRows(translator, options);
        return articles.mapPartitions((MapPartitionsFunction<Row, Row>) rows::translate, Encoders.row(schema));
    }

    private static StructType schema(StructType given, String textColumn) {
        List<String> columns = Arrays.asList(given.fieldNames());
        if (!columns.contains(textColumn)) {
            throw new IllegalArgumentException(
                    "there is no column " + textColumn + " to translate; there are " + String.join(", ", columns));
        }
        DataType type = given.apply(textColumn).dataType();
        if (!(type instanceof StringType)) {
            throw new IllegalArgumentException(
                    "column " + textColumn + " is of type " + type.sql() + ": a text to translate must be a STRING");
        }
        // Spark tells columns apart by their letters, not by their case.
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(columns);
        StructType schema = given;
        for (var field : TranslateRows.ADDED.fields()) {
            if (names.contains(field.name())) {
                throw new IllegalArgumentException(
                        "there is a column " + field.name() + " already, which translation would add: rename it first");
            }
            schema = schema.add(field);
        }
        return schema;
    }
}
