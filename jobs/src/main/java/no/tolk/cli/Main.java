package no.tolk.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Entry point of the {@code tolk} command, and of the job under {@code spark-submit --class no.tolk.cli.Main}. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String... args) {
        // Articles are UTF-8 whatever the locale; a machine in the POSIX locale would print æ as a question mark.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        int code = run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                args);
        System.out.flush();
        System.exit(code);
    }

    /**
     * Runs the command.
     *
     * @return its exit code, see {@link ExitCode}
     */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine tolk = commandLine()
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new UsageMessages())
                .setExecutionExceptionHandler(new ErrorMessages());
        try {
            ConfigFile.named(tolk, args).ifPresent(tolk::setDefaultValueProvider);
        } catch (IllegalArgumentException e) {
            err.println("tolk: " + e.getMessage());
            return ExitCode.USAGE;
        }
        int code = execute(tolk, args);
        try {
            StandardOutput.check(out);
        } catch (IOException e) {
            if (code == ExitCode.OK) {
                err.println("tolk: " + e.getMessage());
                return ExitCode.FAILED;
            }
        }
        return code;
    }

    /** An error is not an exception to picocli: a full disk is one to Hadoop, and too little memory is one to all. */
    private static int execute(CommandLine tolk, String... args) {
        try {
            return tolk.execute(args);
        } catch (Error e) {
            return ErrorMessages.tell(e, tolk.getErr());
        }
    }

    /** All commands, with how they read their arguments. */
    static CommandLine commandLine() {
        // Files of arguments would be read later than the configuration file that they may name.
        return new CommandLine(new TolkCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false);
    }
}
