package no.tolk.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.tolk.runs.TestSpark;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadRecordsTest {

    private static final String LINE = "{\"text\": \"Det regner.\"}\n";

    @TempDir
    private Path folder;

    /** What cannot be read is a record too: it goes to quarantine. */
    @Test
    void readsNoFilesBehindThoseThatHaveTheFirstRecords() throws IOException {
        write("a.txt", "Det regner.");
        write("b.jsonl", "");
        write("c.jsonl", LINE + "no JSON\n");
        write("d.jsonl", LINE);
        write("e.txt", "Det regner.");

        assertThat(beginning(1)).containsExactly("a.txt");
        assertThat(beginning(2)).startsWith("a.txt", "c.jsonl").doesNotContain("e.txt");
        assertThat(beginning(4)).containsExactly("a.txt", "c.jsonl", "c.jsonl", "d.jsonl");
        assertThat(beginning(9)).containsExactly("a.txt", "c.jsonl", "c.jsonl", "d.jsonl", "e.txt");
    }

    @Test
    void readsNoMoreOfAFileThanThatManyRecords() throws IOException {
        write("a.csv", "text\n" + "Det regner.\n".repeat(1_000));

        assertThat(beginning(3)).hasSize(3);
    }

    @Test
    void goesThroughAnyNumberOfFilesWhateverTheirFormats() throws IOException {
        for (int i = 10; i < 30; i++) {
            write(i + ".jsonl", LINE);
            write(i + ".txt", "Det regner.");
        }

        assertThat(beginning(100)).hasSize(40);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** The file of each record that is read. */
    private List<String> beginning(int records) {
        InputFiles all = InputFiles.list(List.of(folder.toString()), null, TestInput.NOWHERE, new Configuration());
        return ReadRecords.beginning(records, all, ArticleColumns.DEFAULT, TestSpark.session())
                .select("source_uri")
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .map(uri -> uri.substring(uri.lastIndexOf('/') + 1))
                .sorted()
                .toList();
    }
}
