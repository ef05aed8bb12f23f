package no.tolk.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The file that {@code --config} names: Java properties in UTF-8, whose keys are long names of flags without dashes. It is
 * read before the arguments are parsed, since it gives the other flags' defaults.
 */
final class ConfigFile implements IDefaultValueProvider {
    static final String FLAG = "--config";

    /** How many letters at its beginning make a flag worth naming where a key is not known. */
    private static final int ALIKE = 2;

    private final Properties values;

    private ConfigFile(Properties values) {
        this.values = values;
    }

    /**
     * The file that the arguments name; none where they name none.
     *
     * @param tolk the command with all of its subcommands
     * @throws IllegalArgumentException where the file cannot be read, or has a key that is no flag
     */
    static Optional<ConfigFile> named(CommandLine tolk, String... args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith(FLAG + "=")) {
                return Optional.of(read(args[i].substring(FLAG.length() + 1), tolk));
            }
            if (args[i].equals(FLAG) && i + 1 < args.length) {
                return Optional.of(read(args[i + 1], tolk));
            }
        }
        return Optional.empty();
    }

    private static ConfigFile read(String file, CommandLine tolk) {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException(FLAG + ": there is no file " + file);
        }
        Properties values = new Properties();
        try {
            // Editors on Windows put a byte order mark in front.
            values.load(new StringReader(TextFile.text(path).replaceFirst("^\uFEFF", "")));
        } catch (IOException e) {
            throw new IllegalArgumentException(FLAG + ": " + ErrorMessages.message(e), e);
        } catch (IllegalArgumentException e) {
            // A backslash and a u that are no code of a character.
            throw new IllegalArgumentException(FLAG + ": " + file + ": " + e.getMessage(), e);
        }
        Set<String> known = keys(tolk);
        for (String key : new TreeSet<>(values.stringPropertyNames())) {
            if (!known.contains(key)) {
                throw new IllegalArgumentException(FLAG + ": " + unknown(file, key, known));
            }
        }
        return new ConfigFile(values);
    }

    private static String unknown(String file, String key, Set<String> known) {
        String alike = known.stream()
                .filter(name -> name.regionMatches(0, key, 0, ALIKE))
                .collect(Collectors.joining(", "));
        return "%s has the key '%s', but there is no flag --%s%s"
                .formatted(file, key, key, alike.isEmpty() ? "" : ": do you mean " + alike + "?");
    }

    /** What may be in a file: the flags of all commands that take one. */
    private static Set<String> keys(CommandLine tolk) {
        return commands(tolk)
                .map(CommandLine::getCommandSpec)
                .filter(command -> command.findOption(FLAG) != null)
                .flatMap(command -> command.options().stream())
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .filter(option -> !option.longestName().equals(FLAG))
                .map(ConfigFile::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(ConfigFile::commands));
    }

    private static String key(OptionSpec option) {
        return option.longestName().replaceFirst("^--", "");
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? values.getProperty(key(option)) : null;
    }
}
