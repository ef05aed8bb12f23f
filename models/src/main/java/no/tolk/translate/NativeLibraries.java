package no.tolk.translate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The native code of ONNX Runtime and of the tokenizer, which is in their jars. Looked for before they are used, as they
 * do not say what they miss.
 */
final class NativeLibraries {
    private static final String TOKENIZER = "native/lib/%s/cpu/%s";
    private static final String ENGINE = "ai/onnxruntime/native/%s/%s";

    /** What each platform needs that there is code for. */
    private static final Map<String, Files> BY_PLATFORM = new TreeMap<>(Map.of(
            "linux-x86_64", new Files("linux-x86_64", "libtokenizers.so", "linux-x64", "libonnxruntime.so"),
            "linux-aarch64", new Files("linux-aarch64", "libtokenizers.so", "linux-aarch64", "libonnxruntime.so"),
            "osx-aarch64", new Files("osx-aarch64", "libtokenizers.dylib", "osx-aarch64", "libonnxruntime.dylib"),
            "win-x86_64", new Files("win-x86_64", "tokenizers.dll", "win-x64", "onnxruntime.dll")));

    /** The two libraries name platforms differently. */
    private record Files(String tokenizer, String engine) {
        Files(String tokenizerPlatform, String tokenizerFile, String enginePlatform, String engineFile) {
            this(TOKENIZER.formatted(tokenizerPlatform, tokenizerFile), ENGINE.formatted(enginePlatform, engineFile));
        }

        boolean areOn(Predicate<String> classPath) {
            return classPath.test(tokenizer) && classPath.test(engine);
        }
    }

    private NativeLibraries() {}

    /** @throws UnsupportedPlatformException where there is no native code for this machine */
    static void check() {
        ClassLoader classes = NativeLibraries.class.getClassLoader();
        fault(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        resource -> classes.getResource(resource) != null)
                .ifPresent(fault -> {
                    throw new UnsupportedPlatformException(fault);
                });
    }

    /**
     * What is wrong with the class path of a machine; empty where nothing is.
     *
     * @param osName as Java's property {@code os.name}
     * @param osArch as Java's property {@code os.arch}
     * @param classPath whether it has a resource
     */
    static Optional<String> fault(String osName, String osArch, Predicate<String> classPath) {
        String platform = platform(osName, osArch);
        Files files = BY_PLATFORM.get(platform);
        if (files == null) {
            return Optional.of("ONNX Runtime cannot run on this machine (" + platform + "), but on "
                    + String.join(", ", BY_PLATFORM.keySet()));
        }
        if (files.areOn(classPath)) {
            return Optional.empty();
        }
        String present = String.join(
                ", ",
                BY_PLATFORM.entrySet().stream()
                        .filter(other -> other.getValue().areOn(classPath))
                        .map(Map.Entry::getKey)
                        .toList());
        return Optional.of("this machine (" + platform + ") lacks native libraries: Tolk's jar was built with those of "
                + (present.isEmpty() ? "no platform" : present)
                + ". Build a jar that has them all with: mvn package -Pall-platforms");
    }

    private static String platform(String osName, String osArch) {
        String os = osName.toLowerCase(Locale.ROOT);
        String family = os.startsWith("win") ? "win" : os.startsWith("mac") ? "osx" : os;
        return family + "-" + (osArch.equals("amd64") ? "x86_64" : osArch);
    }
}
