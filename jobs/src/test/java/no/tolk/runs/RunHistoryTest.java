package no.tolk.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunHistoryTest {

    private static final RunId RUN = RunId.parse("2024-05-18_main");
    private static final RunSettings SETTINGS = Runs.settings(List.of("file:/news"), null);

    @TempDir
    private Path folder;

    private OutputStore store;

    @BeforeEach
    void openStore() throws IOException {
        store = OutputStore.open(folder.toString(), new Configuration());
    }

    @Test
    void tellsARunThatIsWrittenFromOneThatWasLeft() throws IOException {
        try (StagedRun writer = begin()) {
            assertThat(history(Clock.systemUTC()).unfinished()).singleElement().satisfies(run -> assertThat(
                            run.writer())
                    .startsWith("process " + ProcessHandle.current().pid()));
            Clock later = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(61));
            assertThat(history(later).unfinished()).singleElement().satisfies(run -> assertThat(run.writer())
                    .isNull());
            assertThat(writer.attempts()).hasSize(1);
        }
        begin().close();
        assertThat(history(Clock.systemUTC()).unfinished()).singleElement().satisfies(run -> {
            assertThat(run.runId()).isEqualTo("2024-05-18_main");
            assertThat(run.attempts()).isEqualTo(2);
            assertThat(run.lastAttempt()).isNotBlank();
            assertThat(run.writer()).isNull();
        });
    }

    @Test
    void readsAManifestFromBeforeThereWereDeletionsAndIncompleteFiles() throws IOException {
        try (StagedRun staged = begin()) {
            Runs.stageTables(store, staged, "rows");
            staged.complete(Runs.manifest(store, RUN, staged, SETTINGS));
            new Publication(new ParquetTables(store), RUN, staged).publish();
        }
        Path file = folder.resolve("_runs/2024-05-18_main.json");
        JsonObject manifest = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        manifest.remove("deletions");
        manifest.getAsJsonObject("counts").remove("incomplete_files");
        Files.writeString(file, manifest.toString());
        Files.delete(folder.resolve("_runs/.2024-05-18_main.json.crc"));

        assertThat(history(Clock.systemUTC()).published()).hasSize(1);
        assertThat(store.manifest(RUN).orElseThrow().deletions()).isEmpty();
        assertThat(store.manifest(RUN).orElseThrow().counts().incompleteFiles()).isZero();
    }

    @Test
    void saysThatAFolderIsNotThere() {
        String nowhere = folder.resolve("nowhere").toString();
        assertThatThrownBy(() -> RunHistory.of(nowhere, new Configuration()))
                .isInstanceOf(TolkException.class)
                .hasMessage("there is no folder " + nowhere);
    }

    private RunHistory history(Clock clock) throws IOException {
        return RunHistory.of(store, clock);
    }

    private StagedRun begin() throws IOException {
        return StagedRun.begin(store, RUN, new RunTask(SETTINGS, "input", "key"), false, Clock.systemUTC());
    }
}
