package no.tolk.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tolk.repair.Repair;
import no.tolk.text.ArticlePart;
import no.tolk.text.ParagraphKind;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * An article as its source delivers it.
 *
 * @param date as given; null where the source has none beside the text
 * @param repairs made while reading
 * @param columns the kept columns
 */
public record SourceArticle(List<ArticlePart> parts, String date, List<Repair> repairs, Map<String, String> columns) {

    static final StructType SCHEMA = StructType.fromDDL(
            """
            parts ARRAY<STRUCT<kind: STRING, text: STRING>>,
            date STRING,
            repairs ARRAY<STRUCT<code: STRING, count: INT>>,
            columns MAP<STRING, STRING>
            """);

    /** A text whose structure is to be found, and nothing besides. */
    public static SourceArticle of(String text) {
        return new SourceArticle(List.of(ArticlePart.unmarked(text)), null, List.of(), Map.of());
    }

    /** The article in a row that has these columns, whatever others it has. */
    public static SourceArticle of(Row row) {
        List<ArticlePart> parts = new ArrayList<>();
        for (Row part : row.<Row>getList(row.fieldIndex("parts"))) {
            parts.add(new ArticlePart(
                    part.isNullAt(0) ? null : ParagraphKind.valueOf(part.getString(0)), part.getString(1)));
        }
        List<Repair> repairs = new ArrayList<>();
        for (Row repair : row.<Row>getList(row.fieldIndex("repairs"))) {
            repairs.add(new Repair(repair.getString(0), repair.getInt(1)));
        }
        return new SourceArticle(parts, row.getAs("date"), repairs, row.getJavaMap(row.fieldIndex("columns")));
    }

    Object[] values() {
        Row[] partRows = parts.stream()
                .map(part -> RowFactory.create(
                        part.kind() == null ? null : part.kind().name(), part.text()))
                .toArray(Row[]::new);
        Row[] repairRows = repairs.stream()
                .map(repair -> RowFactory.create(repair.code(), repair.count()))
                .toArray(Row[]::new);
        // Spark takes Scala's maps alone.
        return new Object[] {partRows, date, repairRows, CollectionConverters.asScala(columns)};
    }
}
