package no.tolk.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;

/**
 * Says at a signal, such as that of Ctrl-C, that the job was stopped and goes on. The job's own thread might not come to it
 * before the JVM has ended.
 */
final class StopMessage {
    private StopMessage() {}

    /** @param line may stand half-written in a terminal */
    static <T> T during(PrintWriter err, ProgressLine line, Supplier<T> work) {
        Thread hook = new Thread(() -> {
            line.close();
            err.println("tolk: stopped; " + ErrorMessages.AGAIN);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.get();
        } finally {
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shutdownInProgress) {
            // The hook is at work.
        }
    }
}
