package no.tolk.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFormatTest {

    @TempDir
    private Path folder;

    private OutputStore store;

    @BeforeEach
    void open() throws IOException {
        store = OutputStore.open(folder.toString(), new Configuration());
    }

    @Test
    void isParquetInAnEmptyFolderUnlessAskedFor() throws IOException {
        assertThat(TableFormat.of(store, null)).isEqualTo(TableFormat.PARQUET);
        assertThat(TableFormat.of(store, TableFormat.DELTA)).isEqualTo(TableFormat.DELTA);
    }

    @Test
    void isThatOfTheTablesThatAreThere() throws IOException {
        Files.createDirectories(folder.resolve("articles/_delta_log"));

        assertThat(TableFormat.of(store, null)).isEqualTo(TableFormat.DELTA);
    }

    @Test
    void isNeverMixedInOneFolder() throws IOException {
        Files.createDirectories(folder.resolve("articles/run_date=2024-05-17"));

        assertThatThrownBy(() -> TableFormat.of(store, TableFormat.DELTA))
                .isInstanceOf(TolkException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("have the format parquet, not delta")
                .hasMessageContaining("choose another folder");
    }
}
