package no.tolk.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.tolk.runs.TestSpark;
import org.apache.spark.sql.SparkSession;

/** A job in a process of its own: with input from {@code news} and output to {@code out}, in several waves. */
public final class JobProcess implements AutoCloseable {

    /** The exit code of a process that was ended with SIGKILL. */
    static final int KILLED = 128 + 9;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Process process;
    private final Path log;

    private JobProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it.
     *
     * @param root location of the folders
     * @param settings Spark's, besides those of all tests
     * @param log where its standard output and error go
     */
    public static JobProcess start(String root, String runName, String master, Map<String, String> settings, Path log)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-Dspark.master=" + master, JobProcess.class.getName(), root, runName));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new JobProcess(process, log);
    }

    /** What such a process does, for the same to be done here. */
    public static JobOptions.Builder options(String root, String runName) {
        return JobOptions.builder()
                .inputs(root + "/news")
                .output(root + "/out")
                .runDate(TestJobs.DATE)
                .runName(runName)
                .maxErrorRate(0.5)
                .sentencesPerWave(4)
                .overwrite(true);
    }

    /** @param arguments the root and the run's name */
    public static void main(String... arguments) {
        SparkSession spark = TestSpark.builder()
                .appName("a job of its own")
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
        int code = 0;
        try {
            new TranslateJob(spark, options(arguments[0], arguments[1]).build()).execute();
        } catch (RuntimeException e) {
            e.printStackTrace();
            code = 1;
        }
        System.exit(code);
    }

    public long pid() {
        return process.pid();
    }

    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running after " + PATIENCE + ":\n" + log());
        }
        return process.exitValue();
    }

    /** Waits until a signal has stopped it. */
    public void awaitStop() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!Files.readString(Path.of("/proc/" + pid() + "/status")).contains("State:\tT")) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not stopped after " + PATIENCE + ":\n" + log());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    /** Lets it go on after it was stopped. */
    public void goOn() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-CONT", Long.toString(pid())).start().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
