package no.tolk.runs;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * A file system that sends its own process a signal right before certain changes of a job's output: before this file is
 * created, renamed or deleted, or this directory made. So a process can be killed, or frozen, at a moment that is
 * exactly known by what is on disk. Leases do not count, for they are renewed as time goes by.
 *
 * <p>Made by Hadoop, in place of the file system that it wraps, where the settings of a {@link Plan} say so.
 */
public final class SignallingFiles extends FilterFileSystem {

    /**
     * @param signal KILL or STOP
     * @param changes patterns: for each, the signal is sent before the first change whose line in a record of changes
     *     matches it
     * @param copies whether a rename is to be what it is on object stores: copies, and then deletions
     */
    public record Plan(String signal, List<String> changes, boolean copies) {

        /** No signal at all. */
        public static Plan undisturbed(boolean copies) {
            return new Plan("CONT", List.of(), copies);
        }

        /**
         * Spark's settings that put it in place of the file system of a scheme.
         *
         * @param sent where a file is made when a signal is sent, with the change's index at the end of its name: of all
         *     processes with these settings, one gets it
         */
        public Map<String, String> settings(String scheme, java.nio.file.Path sent) {
            Map<String, String> settings = new HashMap<>(Map.of(
                    "spark.hadoop.fs." + scheme + ".impl",
                    SignallingFiles.class.getName(),
                    "spark.hadoop." + SIGNAL,
                    signal,
                    "spark.hadoop." + SENT,
                    sent.toString(),
                    "spark.hadoop." + COPIES,
                    Boolean.toString(copies)));
            for (int i = 0; i < changes.size(); i++) {
                settings.put("spark.hadoop." + CHANGE + i, changes.get(i));
            }
            return settings;
        }
    }

    /** The setting of Spark that names a file to record changes in, one a line: {@code 57 rename _staging/...}. */
    public static final String CHANGES = "spark.hadoop.tolk.changes";

    private static final String SIGNAL = "tolk.signal";
    private static final String CHANGE = "tolk.change.";
    private static final String SENT = "tolk.sent";
    private static final String COPIES = "tolk.copies";
    private static final String OUTPUT = "/out/";

    /** Of all file systems of this process. */
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Override
    public void initialize(URI name, Configuration conf) throws IOException {
        Configuration plain = new Configuration(conf);
        String implementation = "fs." + name.getScheme() + ".impl";
        // Some are named in Hadoop's defaults, and others found by Java.
        String usual = new Configuration().get(implementation);
        if (usual == null) {
            plain.unset(implementation);
        } else {
            plain.set(implementation, usual);
        }
        fs = FileSystem.newInstance(name, plain);
        super.initialize(name, conf);
    }

    @Override
    public FSDataOutputStream create(
            Path path,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        change("create", path);
        return super.create(path, permission, overwrite, bufferSize, replication, blockSize, progress);
    }

    @Override
    public boolean mkdirs(Path path) throws IOException {
        change("mkdirs", path);
        return super.mkdirs(path);
    }

    @Override
    public boolean mkdirs(Path path, FsPermission permission) throws IOException {
        change("mkdirs", path);
        return super.mkdirs(path, permission);
    }

    @Override
    public boolean delete(Path path, boolean recursive) throws IOException {
        change("delete", path);
        return super.delete(path, recursive);
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        if (getConf().getBoolean(COPIES, false)) {
            return FileUtil.copy(this, from, this, to, true, getConf());
        }
        change("rename", from);
        return super.rename(from, to);
    }

    private void change(String kind, Path path) throws IOException {
        String location = path.toUri().getPath();
        int output = location.indexOf(OUTPUT);
        if (output < 0 || path.getName().startsWith("lease.")) {
            return;
        }
        String change = COUNT.incrementAndGet() + " " + kind + " " + location.substring(output + OUTPUT.length());
        record(change);
        for (Map.Entry<String, String> planned :
                getConf().getPropsWithPrefix(CHANGE).entrySet()) {
            if (Pattern.compile(planned.getValue()).matcher(change).lookingAt() && isFirst(planned.getKey())) {
                System.err.println("at " + change);
                signal(getConf().get(SIGNAL));
            }
        }
    }

    private boolean isFirst(String index) throws IOException {
        try {
            Files.createFile(java.nio.file.Path.of(getConf().get(SENT) + index));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private void record(String change) throws IOException {
        String file = getConf().get(CHANGES.substring("spark.hadoop.".length()));
        if (file != null) {
            synchronized (COUNT) {
                Files.writeString(
                        java.nio.file.Path.of(file),
                        change + "\n",
                        StandardCharsets.UTF_8,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
    }

    /** Returns only where the process goes on after the signal. */
    private static void signal(String signal) throws IOException {
        List<String> command = List.of(
                "kill", "-" + signal, Long.toString(ProcessHandle.current().pid()));
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
