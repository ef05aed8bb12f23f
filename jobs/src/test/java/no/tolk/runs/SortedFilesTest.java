package no.tolk.runs;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedFilesTest {

    private static final int ROWS = 90;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void writesOneSortedFileOfFewRowsHoweverTheyArePartitioned(int partitions) throws IOException {
        write(partitions, Table.QUARANTINE.files(ROWS));

        List<Path> files = files();
        assertThat(files).hasSize(1);
        assertThat(uris(files.get(0))).hasSize(ROWS).isSorted();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void splitsRowsEvenlyByKeyWhereTheyFillSeveralFiles(int partitions) throws IOException {
        write(partitions, 3);

        assertThat(files()).hasSize(3).allSatisfy(file -> assertThat(uris(file))
                .hasSizeBetween(ROWS / 3 - 1, ROWS / 3 + 1)
                .isSorted());
    }

    @Test
    void areReadFromAFolderWhoseNameLooksLikeAPattern() {
        org.apache.hadoop.fs.Path table = new org.apache.hadoop.fs.Path(folder + "/out[1]{a}");

        SortedFiles.write(Table.QUARANTINE, rows(1), 1, table);

        assertThat(Table.QUARANTINE.read(TestSpark.session(), table).count()).isEqualTo(ROWS);
    }

    @Test
    void hasAFileMoreForEachSoManyRows() {
        assertThat(Table.SENTENCES.files(0)).isOne();
        assertThat(Table.SENTENCES.files(249_999)).isOne();
        assertThat(Table.SENTENCES.files(1_000_000)).isEqualTo(5);
    }

    private void write(int partitions, int files) {
        SortedFiles.write(Table.QUARANTINE, rows(partitions), files, new org.apache.hadoop.fs.Path(folder + "/table"));
    }

    private static Dataset<Row> rows(int partitions) {
        Dataset<Row> rows = TestSpark.session().range(0, ROWS, 1, partitions).toDF();
        for (String column : Table.QUARANTINE.schema().fieldNames()) {
            Column value = column.equals("source_uri") ? expr("sha1(cast(id as string))") : expr("cast(id as string)");
            rows = rows.withColumn(
                    column, value.cast(Table.QUARANTINE.schema().apply(column).dataType()));
        }
        return rows;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("table"))) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> uris(Path file) {
        return TestSpark.session()
                .read()
                .parquet(file.toString())
                .select("source_uri")
                .as(Encoders.STRING())
                .collectAsList();
    }
}
