package no.tolk.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing after a kill: each test puts the folders into the state that the kill leaves, and publishes again. */
class PublicationTest {

    private static final RunId RUN = new RunId(LocalDate.of(2024, 5, 17), "main");
    private static final RunId OTHER_RUN = new RunId(LocalDate.of(2024, 5, 17), "other");
    private static final RunSettings SETTINGS = Runs.settings(List.of("file:/news"), null);
    private static final RunTask TASK = new RunTask(SETTINGS, "input", "key");

    @TempDir
    private java.nio.file.Path folder;

    private OutputStore store;

    @BeforeEach
    void publishTwoRuns() throws IOException {
        store = open(folder);
        for (RunId run : List.of(RUN, OTHER_RUN)) {
            try (StagedRun staged = stage(run, "old")) {
                new Publication(new ParquetTables(store), run, staged).publish();
            }
        }
    }

    /** A store that is empty. */
    OutputStore open(java.nio.file.Path folder) throws IOException {
        return OutputStore.open(folder.toString(), new Configuration());
    }

    @Test
    void replacesTheRunAndNothingElse() throws IOException {
        try (StagedRun staged = stage(RUN, "new")) {
            new Publication(new ParquetTables(store), RUN, staged).publish();
        }

        assertThatRunIs("new");
        assertThat(rows(Table.ARTICLES, OTHER_RUN)).containsExactly("part-0-old", "part-1-old");
        assertThat(store.published()).hasSize(2);
        assertThat(store.files().exists(store.staging(RUN).getParent())).isFalse();
    }

    @Test
    void isFinishedAfterAKillBeforeAnythingWasMoved() throws IOException {
        stage(RUN, "new").close();

        publishAgain();

        assertThatRunIs("new");
    }

    @Test
    void isFinishedAfterAKillWhenTheOldManifestWasGone() throws IOException {
        try (StagedRun killed = stage(RUN, "new")) {
            assertThat(killed.manifest()).isPresent();
            store.files().delete(store.manifestFile(RUN), false);
        }
        assertThat(store.published()).hasSize(1);

        publishAgain();

        assertThatRunIs("new");
    }

    @Test
    void isFinishedAfterAKillBetweenRemovingAndMovingATable() throws IOException {
        try (StagedRun killed = stage(RUN, "new")) {
            store.files().delete(store.manifestFile(RUN), false);
            swap(killed, Table.ARTICLES);
            store.files().delete(store.rows(Table.PARAGRAPHS, RUN), true);
            assertThat(killed.manifest()).isPresent();
        }

        publishAgain();

        assertThatRunIs("new");
    }

    @Test
    void isFinishedAfterAKillInTheMiddleOfAMoveThatCopies() throws IOException {
        try (StagedRun killed = stage(RUN, "new")) {
            store.files().delete(store.manifestFile(RUN), false);
            store.files().delete(store.rows(Table.ARTICLES, RUN), true);
            copy(new Path(killed.rows(Table.ARTICLES), "part-0-new"), store.rows(Table.ARTICLES, RUN));
        }

        publishAgain();

        assertThatRunIs("new");
    }

    @Test
    void isFinishedAfterAKillInTheMiddleOfAMoveThatDeletesWhatItCopied() throws IOException {
        try (StagedRun killed = stage(RUN, "new")) {
            store.files().delete(store.manifestFile(RUN), false);
            store.files().delete(store.rows(Table.ARTICLES, RUN), true);
            for (String part : List.of("part-0-new", "part-1-new")) {
                copy(new Path(killed.rows(Table.ARTICLES), part), store.rows(Table.ARTICLES, RUN));
            }
            store.files().delete(new Path(killed.rows(Table.ARTICLES), "part-0-new"), false);
        }

        publishAgain();

        assertThatRunIs("new");
    }

    @Test
    void isFinishedAfterAKillWhenOnlyTheManifestWasMissing() throws IOException {
        try (StagedRun killed = stage(RUN, "new")) {
            store.files().delete(store.manifestFile(RUN), false);
            for (Table table : Table.values()) {
                swap(killed, table);
            }
        }

        publishAgain();

        assertThatRunIs("new");
    }

    @Test
    void leavesFilesInPlaceThatWereNotStagedAgainWhereverItIsKilled() throws IOException {
        int moment = 0;
        for (boolean killed = true; killed; moment++) {
            try (StagedRun staged = stage(RUN, "old")) {
                new Publication(new ParquetTables(store), RUN, staged).publish();
            }
            try (StagedRun staged = stageOneFileOfTwo()) {
                new Publication(new ParquetTables(FaultyFiles.in(store, moment)), RUN, staged).publish();
                killed = false;
            } catch (IOException e) {
                if (store.manifest(RUN).isEmpty()) {
                    publishAgain();
                }
            }
            if (moment > 0) {
                for (Table table : Table.values()) {
                    assertThat(rows(table, RUN))
                            .as("killed at moment %d", moment)
                            .containsExactly("part-0-old", "part-1-new");
                }
            }
        }
        assertThat(moment).isGreaterThan(2 * Table.values().length);
    }

    /** Stages a run that keeps the first file of each table. */
    private StagedRun stageOneFileOfTwo() throws IOException {
        StagedRun staged = begin(RUN);
        Runs.stageTables(store, staged, "new");
        for (Table table : Table.values()) {
            store.files().delete(new Path(staged.rows(table), "part-0-new"), false);
        }
        RunManifest manifest = Runs.manifest(store, RUN, staged, SETTINGS);
        for (Table table : Table.values()) {
            FileStatus kept = store.files().getFileStatus(new Path(store.rows(table, RUN), "part-0-old"));
            manifest.tables().get(table.folder()).files().put("part-0-old", kept.getLen());
        }
        staged.complete(manifest);
        return staged;
    }

    @Test
    void isOnlyClearedUpAfterAKillWhenItWasInPlace() throws IOException {
        publishWithoutClearingUp();

        try (StagedRun again = begin(RUN)) {
            assertThat(again.isWritten()).isTrue();
            new Publication(new ParquetTables(store), RUN, again).publish();
        }

        assertThatRunIs("new");
        assertThat(store.manifest(RUN).orElseThrow().attempts()).hasSize(1);
        assertThat(store.files().exists(store.staging(RUN))).isFalse();
    }

    @Test
    void isMadeAnewForAnotherTaskAfterAKillWhenItWasInPlace() throws IOException {
        publishWithoutClearingUp();

        RunTask other = new RunTask(SETTINGS, "changed input", "key");
        try (StagedRun again = StagedRun.begin(store, RUN, other, false, Clock.systemUTC())) {
            assertThat(again.isWritten()).isFalse();
        }

        assertThatRunIs("new");
    }

    @Test
    void stopsWhereAnotherProcessHasTakenTheRunOver() throws IOException {
        Clock later = Clock.fixed(Instant.now().plusSeconds(61), ZoneOffset.UTC);
        try (StagedRun first = stage(RUN, "new");
                StagedRun second = StagedRun.begin(store, RUN, TASK, false, later)) {
            assertThat(second.takenOverFrom()).isPresent();
            assertThatThrownBy(() -> new Publication(new ParquetTables(store), RUN, first).publish())
                    .isInstanceOf(TolkException.class);
        }
        assertThatRunIs("old");
    }

    private StagedRun stage(RunId run, String content) throws IOException {
        StagedRun staged = begin(run);
        Runs.stageTables(store, staged, content);
        staged.complete(Runs.manifest(store, run, staged, SETTINGS));
        return staged;
    }

    private StagedRun begin(RunId run) throws IOException {
        return StagedRun.begin(store, run, TASK, false, Clock.systemUTC());
    }

    private void publishWithoutClearingUp() throws IOException {
        try (StagedRun killed = stage(RUN, "new")) {
            store.files().delete(store.manifestFile(RUN), false);
            for (Table table : Table.values()) {
                swap(killed, table);
            }
            store.files().rename(killed.manifestFile(), store.manifestFile(RUN));
        }
    }

    private void publishAgain() throws IOException {
        try (StagedRun again = begin(RUN)) {
            new Publication(new ParquetTables(store), RUN, again).publish();
        }
    }

    private void swap(StagedRun staged, Table table) throws IOException {
        store.files().delete(store.rows(table, RUN), true);
        StoredFiles.move(store.files(), staged.rows(table), store.rows(table, RUN));
    }

    private void copy(Path from, Path into) throws IOException {
        store.files().mkdirs(into);
        FileUtil.copy(
                store.files(), from, store.files(), into, false, store.files().getConf());
    }

    private void assertThatRunIs(String content) throws IOException {
        assertThat(store.manifest(RUN)).isPresent();
        for (Table table : Table.values()) {
            assertThat(rows(table, RUN)).containsExactly("part-0-" + content, "part-1-" + content);
        }
    }

    private Set<String> rows(Table table, RunId run) throws IOException {
        Set<String> names = new TreeSet<>();
        for (FileStatus file : store.files().listStatus(store.rows(table, run))) {
            names.add(file.getPath().getName());
        }
        return names;
    }
}
