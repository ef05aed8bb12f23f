package no.tolk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.tolk.glossary.GlossaryException;
import no.tolk.hub.HubException;
import no.tolk.model.BundleException;
import no.tolk.read.InputException;
import no.tolk.runs.TolkException;
import no.tolk.translate.UnsupportedPlatformException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells a fault that the user can mend in one line; only for others is there a stack trace. */
final class ErrorMessages implements IExecutionExceptionHandler {

    /** What helps, whatever the command was: one that makes no run begins anew. */
    static final String AGAIN = "give the same command again, and a run goes on where it was";

    private static final String DISK_FULL = "No space left on device";

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult arguments) {
        return tell(fault, command.getErr());
    }

    /** @return the exit code */
    static int tell(Throwable fault, PrintWriter err) {
        if (causes(fault).anyMatch(ErrorMessages::isOutOfMemory)) {
            err.println("tolk: out of memory: give Java more (JDK_JAVA_OPTIONS=-Xmx4g ./tolk ..., spark-submit"
                    + " --driver-memory 4g --executor-memory 4g ...); translate goes on where it was");
            return ExitCode.FAILED;
        }
        if (isShuttingDown()) {
            return ExitCode.FAILED;
        }
        Optional<Throwable> forTheUser =
                causes(fault).filter(ErrorMessages::isForTheUser).findFirst();
        if (forTheUser.isPresent()) {
            err.println("tolk: " + TerminalText.of(message(forTheUser.get())));
        } else {
            err.println("tolk: this should not have happened, please report it:");
            fault.printStackTrace(err);
        }
        return ExitCode.FAILED;
    }

    /** Whether the JVM was told to end: then whatever failed did so for that reason. */
    private static boolean isShuttingDown() {
        try {
            Thread hook = new Thread(() -> {});
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException shutdownInProgress) {
            return true;
        }
    }

    /** What happens in a task arrives wrapped by Spark. */
    static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
    }

    /** What happens on an executor arrives as text. */
    private static boolean isOutOfMemory(Throwable fault) {
        return fault instanceof OutOfMemoryError
                || String.valueOf(fault.getMessage()).contains(OutOfMemoryError.class.getName());
    }

    private static boolean isForTheUser(Throwable fault) {
        return fault instanceof TolkException
                || fault instanceof InputException
                || fault instanceof BundleException
                || fault instanceof HubException
                || fault instanceof GlossaryException
                || fault instanceof UnsupportedPlatformException
                || fault instanceof IOException
                || fault instanceof UncheckedIOException;
    }

    /** Java's file exceptions have the bare path as their message. */
    static String message(Throwable fault) {
        if (fault instanceof NoSuchFileException) {
            return fault.getMessage() + ": there is no such file";
        }
        if (fault instanceof AccessDeniedException) {
            return fault.getMessage() + ": access is denied";
        }
        if (String.valueOf(fault.getMessage()).endsWith(DISK_FULL)) {
            return fault.getMessage() + ": the output's disk is full, or that of Spark's own files (spark.local.dir)";
        }
        return fault.getMessage() == null ? fault.toString() : fault.getMessage();
    }
}
