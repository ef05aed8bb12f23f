package no.tolk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the file that {@code --config} names before the arguments are parsed, since it gives the other flags' defaults.
 */
final class ConfigFile {
    static final String FLAG = "--config";

    private ConfigFile() {}

    /** @throws IllegalArgumentException where the file does not exist */
    static Optional<String> named(String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(FLAG + "=")) {
                return Optional.of(existing(args[i].substring(FLAG.length() + 1)));
            }
            if (args[i].equals(FLAG) && i + 1 < args.length) {
                return Optional.of(existing(args[i + 1]));
            }
        }
        return Optional.empty();
    }

    private static String existing(String file) {
        if (!Files.isRegularFile(Path.of(file))) {
            throw new IllegalArgumentException(FLAG + ": there is no file " + file);
        }
        return file;
    }
}
