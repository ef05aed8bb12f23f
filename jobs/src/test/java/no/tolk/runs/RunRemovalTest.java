package no.tolk.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRemovalTest {

    private static final RunSettings SETTINGS = Runs.settings(List.of("file:/news"), null);

    @TempDir
    private Path folder;

    private OutputStore store;

    @BeforeEach
    void openStore() throws IOException {
        store = OutputStore.open(folder.toString(), new Configuration());
    }

    @Test
    void removesAllOfARunAndNothingOfAnother() throws IOException {
        publish("2024-05-17_main", "2024-05-17_mainland");

        List<String> removed = removal(false).drop("2024-05-17_main");

        assertThat(removed)
                .hasSize(1 + Table.values().length)
                .first()
                .asString()
                .endsWith("_runs/2024-05-17_main.json");
        assertThat(filesOf("run=main/", "2024-05-17_main.json")).isEmpty();
        assertThat(filesOf("run=mainland/")).hasSize(2 * Table.values().length);
        assertThat(published()).containsExactly("2024-05-17_mainland");
        assertThat(folder.resolve("_staging")).doesNotExist();
    }

    @Test
    void removesARunThatWasNeverFinished() throws IOException {
        publish("2024-05-17_main");
        begin("2024-05-18_main").close();

        removal(false).drop("2024-05-18_main");

        assertThat(folder.resolve("_staging")).doesNotExist();
        assertThat(published()).containsExactly("2024-05-17_main");
    }

    @Test
    void completesWhatWasKilledAtAnyMoment() throws IOException {
        int moment = 0;
        for (boolean killed = true; killed; moment++) {
            publish("2024-05-17_main", "2024-05-18_main");
            try {
                new RunRemoval(new ParquetTables(FaultyFiles.in(store, moment)), false, Clock.systemUTC())
                        .drop("2024-05-17_main");
                killed = false;
            } catch (UncheckedIOException e) {
                if (moment > 0) {
                    assertThat(published()).as("killed at moment %d", moment).doesNotContain("2024-05-17_main");
                }
                removal(false).drop("2024-05-17_main");
            }
            assertThat(filesOf("2024-05-17")).as("killed at moment %d", moment).isEmpty();
            assertThat(published()).containsExactly("2024-05-18_main");
        }
        assertThat(moment).isGreaterThan(Table.values().length);
    }

    /** As on a local disk whose folders are another user's. */
    @Test
    void saysThatARunIsStillThereWhereTheStoreDidNotRemoveIt() throws IOException {
        publish("2024-05-17_main");
        FileSystem unwilling = new FilterFileSystem(store.files()) {
            @Override
            public boolean delete(org.apache.hadoop.fs.Path path, boolean recursive) {
                return false;
            }
        };
        OutputStore shared = new OutputStore(unwilling, store.root());

        assertThatThrownBy(() ->
                        new RunRemoval(new ParquetTables(shared), false, Clock.systemUTC()).drop("2024-05-17_main"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("could not remove ")
                .hasMessageContaining("2024-05-17_main.json");
        assertThat(published()).containsExactly("2024-05-17_main");
    }

    @Test
    void refusesWhileAnyRunIsWrittenSinceItMayReadTheSentencesOfAnother() throws IOException {
        publish("2024-05-17_main");
        try (StagedRun writer = begin("2024-05-18_main")) {
            assertThat(writer.attempts()).hasSize(1);
            for (RunRemoval removal : List.of(removal(false), removal(true))) {
                assertThatThrownBy(() -> removal.drop("2024-05-17_main"))
                        .isInstanceOf(TolkException.class)
                        .hasMessageContaining("run 2024-05-18_main is being written by process");
                assertThatThrownBy(() -> removal.prune(1)).isInstanceOf(TolkException.class);
            }
        }
        assertThat(published()).containsExactly("2024-05-17_main");
    }

    @Test
    void tellsWhatWouldGoAndRemovesNothing() throws IOException {
        publish("2024-05-17_main");
        List<Path> before = files();

        assertThat(removal(true).drop("2024-05-17_main")).hasSize(1 + Table.values().length);

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void refusesARunThatIsNotThereAndWhatIsNoRun() throws IOException {
        publish("2024-05-17_main");

        assertThatThrownBy(() -> removal(false).drop("2024-05-18_main"))
                .isInstanceOf(TolkException.class)
                .hasMessageContaining("there is no run 2024-05-18_main in ");
        assertThatThrownBy(() -> removal(false).drop("../2024-05-17_main"))
                .isInstanceOf(TolkException.class)
                .hasMessageContaining("like 2024-05-17_main, not '../2024-05-17_main'");
    }

    @Test
    void prunesAllButTheNewestOfEachName() throws IOException {
        publish(
                "2024-05-15_main",
                "2024-05-16_main",
                "2024-05-17_main",
                "2024-05-13_replay",
                "2024-05-14_replay",
                "2024-05-12_once");

        assertThat(removal(true).prune(2)).containsOnlyKeys("2024-05-15_main");
        assertThat(removal(false).prune(1)).containsOnlyKeys("2024-05-15_main", "2024-05-16_main", "2024-05-13_replay");

        assertThat(published()).containsExactly("2024-05-12_once", "2024-05-14_replay", "2024-05-17_main");
        assertThat(removal(false).prune(1)).isEmpty();
    }

    @Test
    void takesTheCopyOfAManifestForNoRun() throws IOException {
        publish("2024-05-17_main");
        Path manifest = Path.of(
                store.manifestFile(RunId.parse("2024-05-17_main")).toUri().getPath());
        Files.copy(manifest, manifest.resolveSibling("2024-05-17_main.copy.json"));

        assertThat(removal(false).prune(1)).isEmpty();
        assertThat(store.manifest(RunId.parse("2024-05-17_main"))).isPresent();
    }

    private RunRemoval removal(boolean dryRun) {
        return new RunRemoval(new ParquetTables(store), dryRun, Clock.systemUTC());
    }

    private void publish(String... runs) throws IOException {
        for (String id : runs) {
            try (StagedRun staged = begin(id)) {
                Runs.stageTables(store, staged, "rows");
                staged.complete(Runs.manifest(store, RunId.parse(id), staged, SETTINGS));
                new Publication(new ParquetTables(store), RunId.parse(id), staged).publish();
            }
        }
    }

    private StagedRun begin(String run) throws IOException {
        return StagedRun.begin(
                store, RunId.parse(run), new RunTask(SETTINGS, "input", "key"), false, Clock.systemUTC());
    }

    private List<String> published() throws IOException {
        return store.published().stream().map(RunManifest::runId).toList();
    }

    private List<Path> filesOf(String... parts) throws IOException {
        return files().stream()
                .filter(file ->
                        Stream.of(parts).anyMatch(part -> file.toString().contains(part)))
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".crc"))
                    .sorted()
                    .toList();
        }
    }
}
