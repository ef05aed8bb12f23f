package no.tolk.jobs;

import java.util.List;
import no.tolk.runs.FlagColumn;
import no.tolk.runs.Table;
import no.tolk.translate.Translation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Translations as rows: the columns of the {@code sentences} table that are a function of the sentence alone. */
final class TranslationRow {

    static final StructType SCHEMA = columnsOf("text_hash", "en", "score", "tokens", "flags", "vector");

    private TranslationRow() {}

    private static StructType columnsOf(String... names) {
        StructType schema = new StructType();
        for (String name : names) {
            schema = schema.add(Table.SENTENCES.content().apply(name));
        }
        return schema;
    }

    static Row of(String textHash, Translation translation) {
        return RowFactory.create(
                textHash,
                translation.text(),
                translation.score(),
                translation.tokens(),
                FlagColumn.of(translation.flags()),
                translation.vector());
    }

    /** The translation in a row that has these columns, whatever others it has. */
    static Translation translation(Row row) {
        return new Translation(
                row.getAs("en"), row.getAs("score"), row.getAs("tokens"), vector(row), FlagColumn.in(row));
    }

    private static byte[] vector(Row row) {
        List<Byte> values = row.getList(row.fieldIndex("vector"));
        byte[] vector = new byte[values.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = values.get(i);
        }
        return vector;
    }
}
