package no.tolk.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.tolk.runs.TestSpark;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadRecordsTest {

    private static final String LINE = "{\"text\": \"Det regner.\"}\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "Det regner.");
        Files.writeString(folder.resolve("b.jsonl"), "");
        Files.writeString(folder.resolve("c.jsonl"), LINE + "no JSON\n");
        Files.writeString(folder.resolve("d.jsonl"), LINE);
        Files.writeString(folder.resolve("e.txt"), "Det regner.");
    }

    /** What cannot be read is a record too: it goes to quarantine. */
    @Test
    void takesAsManyFilesAsTheFirstRecordsAreIn() {
        assertThat(beginning(1)).containsExactly("a.txt");
        assertThat(beginning(2)).startsWith("a.txt", "b.jsonl", "c.jsonl").doesNotContain("e.txt");
        assertThat(beginning(4)).containsExactly("a.txt", "b.jsonl", "c.jsonl", "d.jsonl");
        assertThat(beginning(9)).containsExactly("a.txt", "b.jsonl", "c.jsonl", "d.jsonl", "e.txt");
    }

    private List<String> beginning(int records) {
        InputFiles all = InputFiles.list(List.of(folder.toString()), null, TestInput.NOWHERE, new Configuration());
        return ReadRecords.beginning(all, records, ArticleColumns.DEFAULT, TestSpark.session()).files().stream()
                .map(InputFile::id)
                .toList();
    }
}
