package no.tolk.cli;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The file that {@code --config} names: Java properties in UTF-8, whose keys are long names of flags without dashes. It is
 * read before the arguments are parsed, since it gives the other flags' defaults; but for {@code conf}, which may stand
 * in several lines, and whose settings are no default that goes as a whole where one is typed.
 */
final class ConfigFile implements IDefaultValueProvider {
    static final String FLAG = "--config";

    /** How many letters at its beginning make a flag worth naming where a key is not known. */
    private static final int ALIKE = 2;

    private static final String SETTING_KEY = key(SparkFlags.SETTING);

    private final Map<String, String> values;
    private final Map<String, String> sparkSettings;

    private ConfigFile(Map<String, String> values, Map<String, String> sparkSettings) {
        this.values = values;
        this.sparkSettings = sparkSettings;
    }

    /**
     * The file that the arguments name; none where they name none.
     *
     * @param tolk the command with all of its subcommands
     * @throws IllegalArgumentException where the file cannot be read, has a key that is no flag, or says twice what can be
     *     said once
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
        Path path = LocalFile.of(FLAG, file);
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException(FLAG + ": there is no file " + file);
        }
        Map<String, List<String>> lines = lines(path);
        Set<String> known = keys(tolk);
        Map<String, String> values = new TreeMap<>();
        Map<String, String> sparkSettings = new LinkedHashMap<>();
        lines.forEach((key, given) -> {
            if (!known.contains(key)) {
                throw new IllegalArgumentException(FLAG + ": " + unknown(file, key, known));
            }
            for (String value : given) {
                if (key.equals(SETTING_KEY)) {
                    int equals = value.indexOf('=');
                    if (equals < 1) {
                        throw new IllegalArgumentException("%s: %s has '%s=%s': a Spark setting is written %s=KEY=VALUE"
                                .formatted(FLAG, file, key, value, key));
                    }
                    putOnce(
                            file,
                            value.substring(0, equals).strip(),
                            value.substring(equals + 1).strip(),
                            sparkSettings);
                } else {
                    putOnce(file, key, value, values);
                }
            }
        });
        return new ConfigFile(values, sparkSettings);
    }

    private static void putOnce(String file, String key, String value, Map<String, String> values) {
        if (values.put(key, value) != null) {
            throw new IllegalArgumentException(
                    "%s: %s has '%s' twice: keep one of the lines".formatted(FLAG, file, key));
        }
    }

    /** What the file says, by its keys. */
    private static Map<String, List<String>> lines(Path file) {
        Map<String, List<String>> lines = new TreeMap<>();
        Properties parser = new Properties() {
            private static final long serialVersionUID = 1L;

            /** Is told of every line, where the table itself would keep a key's last value. */
            @Override
            public synchronized Object put(Object key, Object value) {
                return lines.computeIfAbsent((String) key, first -> new ArrayList<>())
                        .add((String) value);
            }
        };
        try {
            // Editors on Windows put a byte order mark in front.
            parser.load(new StringReader(TextFile.text(file).replaceFirst("^\uFEFF", "")));
        } catch (IOException e) {
            throw new IllegalArgumentException(FLAG + ": " + ErrorMessages.message(e), e);
        } catch (IllegalArgumentException e) {
            // A backslash and a u that are no code of a character.
            throw new IllegalArgumentException(FLAG + ": " + file + ": " + e.getMessage(), e);
        }
        return lines;
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
                .map(option -> key(option.longestName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(ConfigFile::commands));
    }

    private static String key(String flag) {
        return flag.replaceFirst("^--", "");
    }

    /** What its lines {@code conf=KEY=VALUE} set. */
    Map<String, String> sparkSettings() {
        return sparkSettings;
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option ? values.get(key(option.longestName())) : null;
    }
}
