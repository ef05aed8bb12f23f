package no.tolk.runs;

import static org.apache.hadoop.fs.Options.CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write a run, held by one writer at a time as a file in the run's staging folder.
 *
 * <p>A lease is fresh for {@link #EXPIRY} after it was last renewed, which its holder does every {@link #RENEWAL}.
 * That of a process of the same machine that is dead is not, where Linux tells so: a killed run can be repeated at once. Renewing writes an empty
 * file beside the lease's own, so that no kill leaves one that does not tell whose it was.
 * Its age is the newer file's modification time against the clock, so that a lease that its writer left half-written
 * counts as well. Two writers that take over at the same moment both write the file, and the one whose content is gone
 * notices at its next {@link #check()}.
 */
public final class RunLease implements AutoCloseable {

    static final Duration RENEWAL = Duration.ofSeconds(10);
    static final Duration EXPIRY = Duration.ofSeconds(60);

    /** The name of the threads that keep leases fresh. */
    public static final String RENEWAL_THREAD = "tolk-lease";

    private static final Logger LOG = LoggerFactory.getLogger(RunLease.class);

    /**
     * Who writes the run.
     *
     * @param processes where its process number counts; null where that is not known
     */
    record Holder(String id, String host, long pid, String processes) {

        static Holder self() {
            return new Holder(
                    UUID.randomUUID().toString(),
                    HostName.or("a host without a name"),
                    ProcessHandle.current().pid(),
                    ProcessSpace.here().orElse(null));
        }

        /** Whether it is known to be dead: a process that would be seen from here, and is not there any more. */
        boolean isGone() {
            return processes != null
                    && ProcessSpace.here().equals(Optional.of(processes))
                    && ProcessSpace.isVisible()
                    && ProcessHandle.of(pid).isEmpty();
        }

        @Override
        public String toString() {
            return "process " + pid + " on " + host;
        }
    }

    private final FileSystem files;
    private final Path file;
    private final Holder holder;
    private final Optional<String> takenOverFrom;
    private final ScheduledExecutorService renewal;
    private final Runnable release = this::close;

    private RunLease(
            FileSystem files,
            Path file,
            Holder holder,
            Optional<String> takenOverFrom,
            ScheduledExecutorService renewal) {
        this.files = files;
        this.file = file;
        this.holder = holder;
        this.takenOverFrom = takenOverFrom;
        this.renewal = renewal;
        renewal.scheduleAtFixedRate(this::renewQuietly, RENEWAL.toSeconds(), RENEWAL.toSeconds(), TimeUnit.SECONDS);
        // Before Hadoop's own hook closes the file system: an interrupted run can be resumed at once.
        ShutdownHookManager.get().addShutdownHook(release, FileSystem.SHUTDOWN_HOOK_PRIORITY + 1);
    }

    /**
     * Takes the lease, from a holder that let it expire if need be.
     *
     * @throws TolkException where another writer's lease is fresh, naming the writer
     */
    public static RunLease take(FileSystem files, Path file, Clock clock) throws IOException {
        return take(files, file, clock, Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, RENEWAL_THREAD);
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** @param renewal keeps the lease fresh, and is shut down with it */
    static RunLease take(FileSystem files, Path file, Clock clock, ScheduledExecutorService renewal)
            throws IOException {
        Holder self = Holder.self();
        boolean created;
        try {
            files.mkdirs(file.getParent());
            created = create(files, file);
        } catch (IOException e) {
            throw new IOException("nothing can be written to " + file.getParent() + ": " + e.getMessage(), e);
        }
        Optional<String> takenOverFrom = created ? Optional.empty() : Optional.of(expiredHolder(files, file, clock));
        Json.write(files, file, self);
        return new RunLease(files, file, self, takenOverFrom, renewal);
    }

    /** @return false where the file is there */
    private static boolean create(FileSystem files, Path file) throws IOException {
        FSDataOutputStreamBuilder<?, ?> creation = files.createFile(file);
        // Object stores look for the file when it is opened, and make it when it is closed: there they are to look
        // again.
        creation.recursive().overwrite(false).opt(FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
        try {
            creation.build().close();
            return true;
        } catch (IOException e) {
            // Stores differ in what they throw: HDFS has an exception of its own for a file that a killed writer left
            // open.
            if (files.exists(file)) {
                return false;
            }
            throw e;
        }
    }

    /** Whose lease it was that can be taken over. */
    private static String expiredHolder(FileSystem files, Path file, Clock clock) throws IOException {
        Existing other = Existing.read(files, file);
        if (other.isFresh(clock)) {
            throw new TolkException("the run is being written by " + other.writer() + " (its lease " + file
                    + " was renewed " + Math.max(0, other.age(clock).toSeconds()) + " s ago): wait for it, or choose"
                    + " another run name; a lease that is not renewed for " + EXPIRY.toSeconds() + " s can be taken"
                    + " over");
        }
        LOG.warn("Taking over from {}, whose lease {} was last renewed at {}", other.writer(), file, other.renewed());
        return other.writer();
    }

    /** The writer whose lease is fresh; empty where the run can be taken. */
    static Optional<String> writer(FileSystem files, Path file, Clock clock) throws IOException {
        try {
            Existing lease = Existing.read(files, file);
            return lease.isFresh(clock) ? Optional.of(lease.writer()) : Optional.empty();
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /** A lease that was found. */
    private record Existing(Optional<Holder> holder, Instant renewed) {

        static Existing read(FileSystem files, Path file) throws IOException {
            Optional<Holder> holder = readableHolder(files, file);
            long taken = files.getFileStatus(file).getModificationTime();
            return new Existing(holder, Instant.ofEpochMilli(Math.max(taken, renewed(files, file))));
        }

        /** 0 where it never was. */
        private static long renewed(FileSystem files, Path file) throws IOException {
            try {
                return files.getFileStatus(renewal(file)).getModificationTime();
            } catch (FileNotFoundException e) {
                return 0;
            }
        }

        String writer() {
            return holder.map(Holder::toString).orElse("another process");
        }

        Duration age(Clock clock) {
            return Duration.between(renewed, clock.instant());
        }

        boolean isFresh(Clock clock) {
            return age(clock).compareTo(EXPIRY) < 0
                    && holder.filter(Holder::isGone).isEmpty();
        }
    }

    /** The writer whose expired lease was taken over. */
    public Optional<String> takenOverFrom() {
        return takenOverFrom;
    }

    /** The process that holds it, as messages name it. */
    public String holder() {
        return holder.toString();
    }

    /** Whether that is a file of this lease. */
    boolean isMadeOf(Path other) {
        return other.equals(file) || other.equals(renewal(file));
    }

    /** @throws TolkException where another writer has taken the run over, or the lease's file is gone */
    public synchronized void check() {
        try {
            Optional<Holder> now = holderOf(files, file);
            if (!now.equals(Optional.of(holder))) {
                throw new TolkException("the run was taken over by "
                        + now.map(Holder::toString).orElse("somebody who removed its lease") + " (" + file
                        + "): this process stops without publishing");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the run's lease " + file, e);
        }
    }

    /** Makes the lease fresh again, if it is still this writer's. */
    synchronized void renew() throws IOException {
        check();
        files.create(renewal(file), true).close();
    }

    /** The file that is as old as the last renewal of a lease. */
    private static Path renewal(Path file) {
        return new Path(file.getParent(), "lease.renewed");
    }

    private void renewQuietly() {
        try {
            renew();
        } catch (Throwable e) {
            // What is thrown would end the renewing for good, and the lease would expire under a writer that lives.
            LOG.warn("The lease {} could not be renewed: {}", file, e.toString());
        }
    }

    /** Gives the lease up. A lease that another writer has taken is left alone. */
    @Override
    public synchronized void close() {
        if (renewal.isShutdown()) {
            return;
        }
        renewal.shutdownNow();
        if (!ShutdownHookManager.get().isShutdownInProgress()) {
            ShutdownHookManager.get().removeShutdownHook(release);
        }
        try {
            if (holderOf(files, file).equals(Optional.of(holder))) {
                files.delete(file, false);
                files.delete(renewal(file), false);
            }
        } catch (IOException e) {
            LOG.warn("The lease {} could not be removed; it expires by itself: {}", file, e.getMessage());
        }
    }

    /** Nobody where the file is half-written. */
    private static Optional<Holder> readableHolder(FileSystem files, Path file) {
        try {
            return holderOf(files, file);
        } catch (IOException halfWritten) {
            return Optional.empty();
        }
    }

    private static Optional<Holder> holderOf(FileSystem files, Path file) throws IOException {
        try {
            return Optional.of(Json.read(files, file, Holder.class));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }
}
