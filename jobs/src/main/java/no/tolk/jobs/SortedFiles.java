package no.tolk.jobs;

import java.util.Arrays;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;

/** Rows of a table as files: sorted by key, in few files, compressed with Zstandard. */
final class SortedFiles {

    private SortedFiles() {}

    /**
     * Writes the rows, replacing what is in the folder.
     *
     * @param rows with the table's columns, in any order
     * @param files to write at most
     */
    static void write(Table table, Dataset<Row> rows, int files, Path folder) {
        Column[] key = columns(table.key().toArray(String[]::new));
        Dataset<Row> whole = rows.select(columns(table.schema().fieldNames()));
        Dataset<Row> parts = files == 1 ? whole.coalesce(1) : whole.repartitionByRange(files, key);
        parts.sortWithinPartitions(key)
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "zstd")
                .parquet(folder.toString());
    }

    private static Column[] columns(String... names) {
        return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
    }
}
