package no.tolk.runs;

import java.util.Arrays;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;

/** Rows of a table as files: sorted by key, in few files, compressed with Zstandard. */
public final class SortedFiles {

    private SortedFiles() {}

    /**
     * Writes the rows, replacing what is in the folder.
     *
     * @param rows with the table's columns, in any order
     * @param files to write at most
     */
    public static void write(Table table, Dataset<Row> rows, int files, Path folder) {
        sorted(table.select(rows), files, table.key().toArray(String[]::new))
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .parquet(folder.toString());
    }

    /** The rows in as many partitions as files are to be written, sorted over all of them. */
    static Dataset<Row> sorted(Dataset<Row> rows, int files, String... order) {
        Column[] by = Arrays.stream(order).map(functions::col).toArray(Column[]::new);
        // Coalescing would leave it to one task to find the few rows, in all that they come from.
        Dataset<Row> parts = files == 1 ? rows.repartition(1) : rows.repartitionByRange(files, by);
        return parts.sortWithinPartitions(by);
    }
}
