package no.tolk.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A standalone cluster as an administrator sets it up: a master and its workers, each a process of its own, on free
 * ports of this machine. Closing it ends all of them, executors and drivers included.
 */
final class StandaloneCluster implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final Pattern MASTER_URL = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");

    private final SparkInstallation spark;
    private final Path folder;
    private final Map<String, String> environment;
    private final List<Process> processes = new ArrayList<>();
    private String url;

    private StandaloneCluster(SparkInstallation spark, Path folder, Map<String, String> environment) {
        this.spark = spark;
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Starts a cluster and waits until its workers are ready.
     *
     * @param folder where logs and the work folders of executors and drivers go
     * @param environment what its processes have in their environment besides what Spark needs
     * @param cores of each worker
     */
    static StandaloneCluster start(Path folder, Map<String, String> environment, int workers, int cores)
            throws IOException, InterruptedException {
        StandaloneCluster cluster =
                new StandaloneCluster(SparkInstallation.ofPython(), Files.createDirectories(folder), environment);
        try {
            cluster.startMaster();
            cluster.startWorkers(workers, cores);
            return cluster;
        } catch (Throwable e) {
            cluster.close();
            throw e;
        }
    }

    private void startMaster() throws IOException, InterruptedException {
        Path log = startProcess(
                "master",
                List.of("org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port", "0"),
                // The server for submissions by HTTP has a fixed port.
                Map.of("SPARK_MASTER_WEBUI_PORT", "0", "SPARK_MASTER_OPTS", "-Dspark.master.rest.enabled=false"));
        url = await(log, MASTER_URL).group(1);
    }

    private void startWorkers(int workers, int cores) throws IOException, InterruptedException {
        List<Path> logs = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            String name = "worker-" + i;
            logs.add(startProcess(
                    name,
                    List.of(
                            "org.apache.spark.deploy.worker.Worker",
                            "--host",
                            "127.0.0.1",
                            "--cores",
                            Integer.toString(cores),
                            "--memory",
                            "2g",
                            "--work-dir",
                            folder.resolve(name).toString(),
                            url),
                    Map.of("SPARK_WORKER_WEBUI_PORT", "0")));
        }
        for (Path log : logs) {
            await(log, REGISTERED);
        }
    }

    private Path startProcess(String name, List<String> arguments, Map<String, String> ports) throws IOException {
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(spark.program("spark-class").toString());
        builder.command().addAll(arguments);
        builder.environment().putAll(spark.environment());
        builder.environment().putAll(ports);
        builder.environment().put("SPARK_DAEMON_MEMORY", "256m");
        builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
        builder.environment().putAll(environment);
        processes.add(builder.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(folder.toFile())
                .start());
        return log;
    }

    /** For {@code --master}. */
    String url() {
        return url;
    }

    SparkInstallation spark() {
        return spark;
    }

    /** The processes of executors that run now. */
    List<ProcessHandle> executors() {
        return processes.stream()
                .flatMap(Process::descendants)
                .filter(process -> mainClass(process).equals("CoarseGrainedExecutorBackend"))
                .toList();
    }

    /** The simple name of a JVM's main class; empty where the process is none, or has ended. */
    private static String mainClass(ProcessHandle process) {
        try {
            String arguments =
                    Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
            return Stream.of(arguments.split("\0"))
                    .filter(argument -> argument.startsWith("org.apache.spark."))
                    .findFirst()
                    .map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .orElse("");
        } catch (IOException ended) {
            return "";
        }
    }

    /** What executors have written to their logs, one after the other. */
    List<String> executorLogs() throws IOException {
        try (Stream<Path> files = Files.find(folder, 4, (file, attributes) -> file.endsWith("stderr"))) {
            return files.filter(file -> file.getParent()
                            .getParent()
                            .getFileName()
                            .toString()
                            .startsWith("app-"))
                    .map(StandaloneCluster::content)
                    .toList();
        }
    }

    /** All that its processes have logged, for the message of a failed test. */
    String logs() throws IOException {
        try (Stream<Path> files = Files.find(
                folder,
                4,
                (file, attributes) -> file.endsWith("stderr") || file.toString().endsWith(".log"))) {
            return files.sorted()
                    .map(file -> "==> " + folder.relativize(file) + "\n" + content(file))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static Matcher await(Path log, Pattern line) throws InterruptedException {
        Instant deadline = Instant.now().plus(START);
        while (Instant.now().isBefore(deadline)) {
            Matcher found = line.matcher(content(log));
            if (found.find()) {
                return found;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
        throw new IllegalStateException("no line '" + line + "' within " + START + " in\n" + content(log));
    }

    private static String content(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = processes.stream()
                .flatMap(process -> Stream.concat(process.descendants(), Stream.of(process.toHandle())))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.stream().map(ProcessHandle::onExit).forEach(ended -> ended.join());
    }
}
