package no.tolk.cli;

import java.util.function.Supplier;

/**
 * Ends the JVM at once where a signal tells it to while sentences are translated here: ONNX Runtime would be taken down
 * under the threads that run in it, which crashes the JVM.
 */
final class HaltOnSignal {
    private HaltOnSignal() {}

    static <T> T during(Supplier<T> work) {
        return ShutdownHook.during(() -> Runtime.getRuntime().halt(ExitCode.FAILED), work);
    }
}
