package no.tolk.runs;

import java.util.ArrayList;
import java.util.List;
import no.tolk.check.Flag;
import no.tolk.check.Severity;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;

/** The column {@code flags} of the tables: what was noticed, as an array of rows. */
public final class FlagColumn {

    private FlagColumn() {}

    /** The value of the column: Spark takes arrays of rows. */
    public static Row[] of(List<Flag> flags) {
        return flags.stream()
                .map(flag -> RowFactory.create(flag.code(), flag.severity().name(), flag.detail()))
                .toArray(Row[]::new);
    }

    /** Whether the column has a flag that a person should look at. */
    public static Column warns() {
        return functions.exists(
                functions.col("flags"), flag -> flag.getField("severity").notEqual(Severity.INFO.name()));
    }

    /** The flags in a row that has the column, whatever others it has. */
    public static List<Flag> in(Row row) {
        List<Flag> flags = new ArrayList<>();
        for (Row flag : row.<Row>getList(row.fieldIndex("flags"))) {
            flags.add(new Flag(flag.getString(0), Severity.valueOf(flag.getString(1)), flag.getString(2)));
        }
        return flags;
    }
}
