package no.tolk.cli;

import java.util.function.Supplier;

/** What is done where a signal, such as that of Ctrl-C, ends the JVM while something is at work. */
final class ShutdownHook {
    private ShutdownHook() {}

    static <T> T during(Runnable atSignal, Supplier<T> work) {
        Thread hook = new Thread(atSignal);
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
