package no.tolk.published;

import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of a table where the driver is, brought there part by part, so that they need not fit into its memory. */
final class LocalRows {

    private LocalRows() {}

    /** What is made of each row, in their order. */
    static <T> Stream<T> of(Dataset<Row> rows, Function<Row, T> made) {
        Iterator<Row> local = rows.toLocalIterator();
        return Stream.generate(() -> local).takeWhile(Iterator::hasNext).map(all -> made.apply(all.next()));
    }
}
