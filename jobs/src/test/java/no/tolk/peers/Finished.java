package no.tolk.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that has ended. */
record Finished(int exitCode, String out, String err) {
    /** The root of the repository. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static final String TOLK = ROOT.resolve("tolk").toString();

    /** More than the longest of them takes on a slow machine: what hangs would hold up the build for ever. */
    private static final int LONGEST_MINUTES = 20;

    static final File NO_INPUT = new File("/dev/null");

    /** Runs {@code ./tolk}. */
    static Finished tolk(String... arguments) throws IOException, InterruptedException {
        return tolk(Map.of(), NO_INPUT, List.of(arguments));
    }

    /** Runs {@code ./tolk} with more in its environment, and a file as its standard input. */
    static Finished tolk(Map<String, String> environment, File input, List<String> arguments)
            throws IOException, InterruptedException {
        return run(environment, input, TOLK, arguments);
    }

    static Finished run(Map<String, String> environment, File input, String program, List<String> arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("tolk", ".out");
        Path err = Files.createTempFile("tolk", ".err");
        try {
            ProcessBuilder builder = builder(environment, program, arguments);
            Process process = builder.redirectInput(input)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(builder.command() + " has not ended after " + LONGEST_MINUTES + " minutes:\n"
                        + Files.readString(out) + Files.readString(err));
            }
            return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** A process in the root of the repository, as all are that run to their end. */
    static ProcessBuilder builder(Map<String, String> environment, String program, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(program);
        builder.command().addAll(arguments);
        builder.directory(ROOT.toFile());
        // What the machine has set does not count.
        builder.environment().remove("SPARK_HOME");
        builder.environment().putAll(environment);
        return builder;
    }
}
