package no.tolk.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The flags of commands that run on Spark; {@link SparkJobs} makes a session of them. */
final class SparkFlags {
    static final String SETTING = "--conf";

    private static final String MASTER = "spark.master";

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark's master, such as spark://HOST:7077 (default: what spark-submit gives, "
                    + "else all cores of this machine).")
    private String master;

    @Option(
            names = SETTING,
            paramLabel = "KEY=VALUE",
            description = "A Spark setting; may be given several times, and goes before the configuration file's.")
    private Map<String, String> typed = new LinkedHashMap<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /**
     * Settings besides the master: those of the configuration file, and over them those that were typed.
     *
     * @throws ParameterException where one comes too late
     */
    Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        if (command.defaultValueProvider() instanceof ConfigFile file) {
            settings.putAll(file.sparkSettings());
        }
        typed.forEach((key, value) -> settings.put(key.strip(), value.strip()));
        LaunchSettings.refusal(settings.keySet()).ifPresent(refusal -> {
            throw new ParameterException(command.commandLine(), refusal);
        });
        return settings;
    }

    /**
     * The master that was asked for.
     *
     * @throws ParameterException where it is a cluster's and spark-submit is not there to bring Tolk to the executors
     */
    Optional<String> master() {
        Optional<String> asked = Optional.ofNullable(master)
                .or(() -> Optional.ofNullable(settings().get(MASTER)));
        boolean submitted = System.getProperty("spark.submit.deployMode") != null;
        if (!submitted && asked.filter(url -> !isThisMachine(url)).isPresent()) {
            throw new ParameterException(
                    command.commandLine(),
                    "A cluster's executors get Tolk from spark-submit: set SPARK_HOME to a Spark installation, or run "
                            + "spark-submit --master " + asked.get()
                            + " --class no.tolk.cli.Main jobs/target/tolk.jar");
        }
        return asked;
    }

    static boolean isThisMachine(String master) {
        return master.equals("local") || master.startsWith("local[");
    }
}
