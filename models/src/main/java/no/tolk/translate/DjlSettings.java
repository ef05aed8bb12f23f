package no.tolk.translate;

/**
 * Settings that Deep Java Library reads once, when its classes are loaded. They are made here rather than on a command
 * line, because executors of a cluster have command lines of their own. What the user has set stays.
 */
final class DjlSettings {
    private DjlSettings() {}

    /** To be called before the library is first used; calling it again does nothing. */
    static void apply() {
        // No telemetry, no question to a cloud's metadata address, no download.
        setIfAbsent("ai.djl.offline", "true");
        // Another engine that happens to be on the class path is not to be started beside ONNX Runtime.
        setIfAbsent("ai.djl.onnx.disable_alternative", "true");
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
