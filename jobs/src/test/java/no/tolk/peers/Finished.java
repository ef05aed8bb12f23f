package no.tolk.peers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process that has ended. */
record Finished(int exitCode, String out, String err) {
    /** The root of the repository. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    static final File NO_INPUT = new File("/dev/null");

    /** Runs {@code ./tolk}. */
    static Finished tolk(String... arguments) throws IOException, InterruptedException {
        return tolk(Map.of(), NO_INPUT, List.of(arguments));
    }

    /** Runs {@code ./tolk} with more in its environment, and a file as its standard input. */
    static Finished tolk(Map<String, String> environment, File input, List<String> arguments)
            throws IOException, InterruptedException {
        return run(environment, input, ROOT.resolve("tolk").toString(), arguments);
    }

    static Finished run(Map<String, String> environment, File input, String program, List<String> arguments)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("tolk", ".out");
        Path err = Files.createTempFile("tolk", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(program);
            builder.command().addAll(arguments);
            builder.directory(ROOT.toFile());
            // What the machine has set does not count.
            builder.environment().remove("SPARK_HOME");
            builder.environment().putAll(environment);
            int exitCode = builder.redirectInput(input)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new Finished(exitCode, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
