package no.tolk.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Changes what a run has written, as its manifest still knows it. */
final class RowsInPlace {

    private RowsInPlace() {}

    /**
     * Replaces the rows of a folder that has one file by others, in a file of the same name.
     *
     * @param aside a folder where there is room for both
     */
    static void replace(Path parquet, Dataset<Row> rows, Path aside) throws IOException {
        Path changed = aside.resolve("changed");
        rows.coalesce(1).write().parquet(changed.toString());
        Files.move(file(changed), changed.resolve(file(parquet).getFileName()));
        Files.move(parquet, aside.resolve("before"));
        Files.move(changed, parquet);
    }

    private static Path file(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
