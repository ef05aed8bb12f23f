package no.tolk.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import no.tolk.runs.TestSpark;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.txt.gz", "a.jsonl.gz", "a.csv.gz"})
    void leavesAFaultToSparkWhileTheTaskHasAttemptsLeft(String name) {
        InputFile file =
                new TestInput(folder).file(name, "This is no archive, whatever its name says.".getBytes(UTF_8));

        assertThatThrownBy(() -> readInATask(file, 2))
                .hasRootCauseInstanceOf(IOException.class)
                .satisfies(fault -> assertThat(fault).hasStackTraceContaining(UncheckedIOException.class.getName()));
        assertThat(readInATask(file, 1)).containsExactly(IOException.class.getName());
    }

    @Test
    void doesNotTryAgainForAFileThatIsGone() {
        InputFile gone = new InputFile(
                folder.resolve("gone.txt").toUri().toString(), "gone.txt", InputFormat.TEXT, 0, 1, 0, false);

        assertThat(readInATask(gone, 2)).containsExactly("java.io.FileNotFoundException");
    }

    @Test
    void makesOneAttemptWhereSparkDoes() {
        assertThat(Attempts.of(TestSpark.session().sparkContext())).isEqualTo(new Attempts(1));
    }

    private static List<String> readInATask(InputFile file, int attempts) {
        FileAccess access = new FileAccess(new Configuration(), new Attempts(attempts));
        ReadRecords reader = new ReadRecords(access, TestInput.COLUMNS);
        return JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext())
                .parallelize(List.of(FilePacks.toBytes(List.of(file))), 1)
                .flatMap(pack -> reader.read(FilePacks.ofBytes(pack).get(0)))
                .map(record -> record.failure().errorClass())
                .collect();
    }
}
