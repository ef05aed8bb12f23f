package no.tolk.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedRunTest {

    private static final RunId RUN = new RunId(LocalDate.of(2024, 5, 17), "main");

    @TempDir
    private java.nio.file.Path folder;

    private OutputStore store;

    @BeforeEach
    void open() throws IOException {
        store = OutputStore.open(folder.toString(), new Configuration());
    }

    @Test
    void remembersItsAttempts() throws IOException {
        begin(settings(null), "input", false).close();

        try (StagedRun second = begin(settings(null), "input", false)) {
            assertThat(second.attempts()).hasSize(2);
        }
    }

    @Test
    void beginsWhereAKillLeftHalfOfItsMemory() throws IOException {
        begin(settings(null), "input", false).close();
        Path memory = new Path(store.staging(RUN), "attempt.json");
        store.files().delete(memory, false);
        store.files().create(memory.suffix(".tmp")).close();

        try (StagedRun again = begin(settings(null), "input", false)) {
            assertThat(again.attempts()).hasSize(1);
        }
    }

    @Test
    void refusesOtherSettingsThanThePublishedRunHadNamingThem() throws IOException {
        try (StagedRun first = begin(settings(null), "input", false)) {
            complete(first, settings(null));
            new Publication(new ParquetTables(store), RUN, first).publish();
        }

        assertThatThrownBy(() -> begin(settings(100), "input", false))
                .isInstanceOf(TolkException.class)
                .hasMessageContaining("2024-05-17_main")
                .hasMessageContaining("limit none, now 100")
                .hasMessageContaining("--overwrite");
    }

    @Test
    void refusesOtherSettingsThanTablesHaveThatWaitToBePublished() throws IOException {
        try (StagedRun killed = begin(settings(5), "input", false)) {
            complete(killed, settings(5));
        }

        assertThatThrownBy(() -> begin(settings(6), "input", false)).hasMessageContaining("limit 5, now 6");
    }

    /** A wrong column, say: nothing is there that the right one would replace. */
    @Test
    void takesOtherSettingsWhereAnAttemptCameToNothing() throws IOException {
        begin(settings(null), "input", false).close();

        assertThatCode(() -> begin(settings(100), "input", false).close()).doesNotThrowAnyException();
    }

    @Test
    void givesTheLeaseUpWhenItRefuses() throws IOException {
        try (StagedRun killed = begin(settings(null), "input", false)) {
            complete(killed, settings(null));
        }
        assertThatThrownBy(() -> begin(settings(100), "input", false)).isInstanceOf(TolkException.class);

        begin(settings(null), "input", false).close();
    }

    @Test
    void takesOtherSettingsWhereOverwritingIsAllowed() throws IOException {
        try (StagedRun killed = begin(settings(null), "input", false)) {
            complete(killed, settings(null));
        }

        begin(settings(100), "input", true).close();

        begin(settings(100), "input", false).close();
    }

    @Test
    void keepsFinishedWavesAlone() throws IOException {
        try (StagedRun staged = begin(settings(null), "input", false)) {
            Path first = staged.nextWave();
            store.files().mkdirs(first);
            store.files().create(new Path(first, "_SUCCESS")).close();
            Path killed = staged.nextWave();
            store.files().mkdirs(killed);

            assertThat(staged.finishedWaves()).containsExactly(store.files().makeQualified(first));
            assertThat(staged.nextWave().getName()).isEqualTo("00003");
        }
    }

    @Test
    void doesNotSeeWavesThatOtherOptionsTranslated() throws IOException {
        try (StagedRun staged = begin(settings(null), "input", false)) {
            store.files().create(new Path(staged.nextWave(), "_SUCCESS")).close();
        }

        RunTask other = new RunTask(settings(null), "input", "other key");
        try (StagedRun staged = StagedRun.begin(store, RUN, other, false, Clock.systemUTC())) {
            assertThat(staged.finishedWaves()).isEmpty();
        }
        try (StagedRun staged = begin(settings(null), "input", false)) {
            assertThat(staged.finishedWaves()).hasSize(1);
        }
    }

    @Test
    void keepsItsTablesApartFromThoseOfAWriterTakenForDead() throws IOException {
        Clock later = Clock.fixed(Instant.now().plusSeconds(61), ZoneOffset.UTC);
        RunTask task = new RunTask(settings(null), "input", "key");
        try (StagedRun dead = begin(settings(null), "input", false);
                StagedRun successor = StagedRun.begin(store, RUN, task, false, later)) {
            assertThat(successor.rows(Table.ARTICLES)).isNotEqualTo(dead.rows(Table.ARTICLES));
        }
    }

    @Test
    void keepsCompleteTablesOfTheSameInput() throws IOException {
        completeTables();

        try (StagedRun again = begin(settings(null), "input", false)) {
            RunManifest complete = again.manifest().orElseThrow();
            assertThat(store.files().exists(again.completeRows(Table.ARTICLES, complete)))
                    .isTrue();
        }
    }

    @Test
    void doesNotTakeTablesThatWaitToBePublishedForRejectedOnes() throws IOException {
        try (StagedRun rejected = begin(settings(null), "input", false)) {
            Runs.stageTables(store, rejected, "rows");
        }
        assertThat(StagingFolder.of(store, RUN).rejected()).isPresent();

        completeTables();

        assertThat(StagingFolder.of(store, RUN).rejected()).isEmpty();
    }

    @Test
    void discardsTablesOfAnInputThatChanged() throws IOException {
        completeTables();

        try (StagedRun again = begin(settings(null), "changed input", false)) {
            assertThat(again.manifest()).isEmpty();
            assertThat(store.files()
                            .exists(again.rows(Table.ARTICLES).getParent().getParent()))
                    .isFalse();
        }
    }

    @Test
    void discardsTablesThatWereNotCompleted() throws IOException {
        try (StagedRun killed = begin(settings(null), "input", false)) {
            Runs.stageTables(store, killed, "half");
        }

        try (StagedRun again = begin(settings(null), "input", false)) {
            assertThat(store.files()
                            .exists(again.rows(Table.ARTICLES).getParent().getParent()))
                    .isFalse();
        }
    }

    @Test
    void leavesTheStagingFolderToARunThatBeginsWhileThisOneFinishes() throws IOException {
        Path others = new Path(store.root(), "_staging/2024-05-17_other/lease.json");
        FileSystem files = new FilterFileSystem(store.files()) {
            @Override
            public boolean delete(Path path, boolean recursive) throws IOException {
                if (path.equals(others.getParent().getParent())) {
                    create(others).close();
                }
                return super.delete(path, recursive);
            }
        };
        OutputStore shared = new OutputStore(files, store.root());
        RunTask task = new RunTask(settings(null), "input", "key");

        try (StagedRun staged = StagedRun.begin(shared, RUN, task, false, Clock.systemUTC())) {
            staged.finish();
        }

        assertThat(store.files().exists(store.staging(RUN))).isFalse();
        assertThat(store.files().exists(others)).isTrue();
    }

    /** Each with as much right as the other: the folders of both would be those of the first attempt. */
    @Test
    void lendsItsFoldersToOneOfTwoWritersThatTookTheLeaseAtTheSameMoment() throws IOException {
        FileSystem files = new FilterFileSystem(store.files()) {
            @Override
            public boolean rename(Path from, Path to) throws IOException {
                if (to.getName().equals("attempt.json")) {
                    Json.write(store.files(), store.lease(RUN), new RunLease.Holder("other", "host", 1, null));
                }
                return super.rename(from, to);
            }
        };
        RunTask task = new RunTask(settings(null), "input", "key");

        assertThatThrownBy(() ->
                        StagedRun.begin(new OutputStore(files, store.root()), RUN, task, false, Clock.systemUTC()))
                .isInstanceOf(TolkException.class)
                .hasMessageContaining("taken over by process 1 on host");
    }

    private void completeTables() throws IOException {
        try (StagedRun staged = begin(settings(null), "input", false)) {
            complete(staged, settings(null));
        }
    }

    private void complete(StagedRun staged, RunSettings settings) throws IOException {
        Runs.stageTables(store, staged, "rows");
        staged.complete(Runs.manifest(store, RUN, staged, settings));
    }

    private StagedRun begin(RunSettings settings, String inputDigest, boolean overwrite) throws IOException {
        RunTask task = new RunTask(settings, inputDigest, "key");
        return StagedRun.begin(store, RUN, task, overwrite, Clock.systemUTC());
    }

    private static RunSettings settings(Integer limit) {
        return Runs.settings(List.of("file:/news"), limit);
    }
}
