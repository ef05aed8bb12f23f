package no.tolk.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLeaseTest {

    @TempDir
    private java.nio.file.Path folder;

    private FileSystem files;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        files = FileSystem.getLocal(new Configuration());
        file = new Path(folder.resolve("staging/lease.json").toString());
    }

    @Test
    void refusesASecondWriterNamingTheFirst() throws IOException {
        try (RunLease first = RunLease.take(files, file, Clock.systemUTC())) {
            assertThatThrownBy(() -> RunLease.take(files, file, after(59)))
                    .isInstanceOf(TolkException.class)
                    .hasMessageContaining(first.holder())
                    .hasMessageContaining("choose another run name");
        }
    }

    @Test
    void isTakenOverAfterSixtySecondsWithoutRenewal() throws IOException {
        try (RunLease first = RunLease.take(files, file, Clock.systemUTC());
                RunLease second = RunLease.take(files, file, after(60))) {
            assertThat(second.takenOverFrom()).contains(first.holder());
            assertThatCode(second::check).doesNotThrowAnyException();
            assertThatThrownBy(first::check)
                    .isInstanceOf(TolkException.class)
                    .hasMessageContaining("taken over by " + second.holder());
        }
    }

    @Test
    void isKeptByRenewal() throws IOException {
        try (RunLease lease = RunLease.take(files, file, Clock.systemUTC())) {
            files.setTimes(file, Instant.now().minusSeconds(50).toEpochMilli(), -1);

            lease.renew();

            assertThatThrownBy(() -> RunLease.take(files, file, inSeconds(20))).isInstanceOf(TolkException.class);
        }
    }

    /** No test runs for a minute: this is what would let a longer run be taken over while it is alive. */
    @Test
    void isRenewedByItselfWhateverComesBetween() throws IOException {
        Renewals renewals = new Renewals();
        try (RunLease lease = RunLease.take(files, file, Clock.systemUTC(), renewals)) {
            assertThat(renewals.period).isLessThanOrEqualTo(RunLease.EXPIRY.dividedBy(3));
            files.setTimes(file, Instant.now().minusSeconds(90).toEpochMilli(), -1);

            renewals.task.run();

            assertThat(RunLease.writer(files, file, Clock.systemUTC())).contains(lease.holder());
            files.delete(file, false);
            assertThatCode(renewals.task::run)
                    .as("an exception would be the end of renewing")
                    .doesNotThrowAnyException();
        }
        assertThat(renewals.isShutdown()).isTrue();
    }

    /** Remembers what is to be done again and again, and does nothing. */
    private static final class Renewals extends ScheduledThreadPoolExecutor {

        private Runnable task;
        private Duration period;

        Renewals() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long delay, long every, TimeUnit unit) {
            task = command;
            period = Duration.of(every, unit.toChronoUnit());
            return null;
        }
    }

    /** A kill in the middle of writing would leave a lease that does not tell whose it was. */
    @Test
    void isRenewedWithoutBeingWrittenAgain() throws IOException {
        try (RunLease lease = RunLease.take(files, file, Clock.systemUTC())) {
            files.setTimes(file, Instant.now().minusSeconds(90).toEpochMilli(), -1);
            long written = files.getFileStatus(file).getModificationTime();

            lease.renew();

            assertThat(files.getFileStatus(file).getModificationTime()).isEqualTo(written);
            assertThat(RunLease.writer(files, file, Clock.systemUTC())).contains(lease.holder());
        }
        assertThat(files.listStatus(file.getParent())).isEmpty();
    }

    @Test
    void isNotRenewedByAWriterThatLostIt() throws IOException {
        try (RunLease first = RunLease.take(files, file, Clock.systemUTC());
                RunLease second = RunLease.take(files, file, after(60))) {
            assertThatThrownBy(first::renew).isInstanceOf(TolkException.class);
            assertThatCode(second::check).doesNotThrowAnyException();
        }
    }

    @Test
    void isFreeAgainAfterItsHolderGaveItUp() throws IOException {
        RunLease.take(files, file, Clock.systemUTC()).close();

        try (RunLease second = RunLease.take(files, file, Clock.systemUTC())) {
            assertThat(second.takenOverFrom()).isEmpty();
        }
    }

    @Test
    void isLeftAloneByAFormerHolderThatCloses() throws IOException {
        RunLease first = RunLease.take(files, file, Clock.systemUTC());
        try (RunLease second = RunLease.take(files, file, after(60))) {
            first.close();

            assertThatCode(second::check).doesNotThrowAnyException();
        }
    }

    @Test
    void isFreeAtOnceWhereItsHolderIsADeadProcessOfThisHost() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        RunLease.Holder self = RunLease.Holder.self();
        Json.write(files, file, new RunLease.Holder("killed", self.host(), dead.pid(), self.processes()));

        try (RunLease lease = RunLease.take(files, file, Clock.systemUTC())) {
            assertThat(lease.takenOverFrom())
                    .hasValueSatisfying(other -> assertThat(other).contains("process " + dead.pid()));
        }
    }

    /** Containers share the name of their machine, and machines on a shared disk may have one name. */
    @Test
    void isNotFreeWhereItsHolderIsOfAnotherContainerOrMachineOfThisName() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        RunLease.Holder self = RunLease.Holder.self();
        for (String elsewhere : new String[] {"another boot pid:[1]", null}) {
            Json.write(files, file, new RunLease.Holder("alive", self.host(), dead.pid(), elsewhere));

            assertThatThrownBy(() -> RunLease.take(files, file, Clock.systemUTC()))
                    .isInstanceOf(TolkException.class)
                    .hasMessageContaining("is being written by process " + dead.pid());
        }
    }

    @Test
    void countsWhenItsFileIsHalfWritten() throws IOException {
        Files.createDirectories(folder.resolve("staging"));
        Files.createFile(folder.resolve("staging/lease.json"));

        assertThatThrownBy(() -> RunLease.take(files, file, Clock.systemUTC()))
                .isInstanceOf(TolkException.class)
                .hasMessageContaining("another process");
        try (RunLease lease = RunLease.take(files, file, inSeconds(61))) {
            assertThat(lease.takenOverFrom()).isPresent();
        }
    }

    /** The time so many seconds after the lease was written, however long this test is held up. */
    private Clock after(long seconds) throws IOException {
        long written = files.getFileStatus(file).getModificationTime();
        return Clock.fixed(Instant.ofEpochMilli(written).plusSeconds(seconds), ZoneOffset.UTC);
    }

    private static Clock inSeconds(long seconds) {
        return Clock.fixed(Instant.now().plus(Duration.ofSeconds(seconds)), ZoneOffset.UTC);
    }
}
