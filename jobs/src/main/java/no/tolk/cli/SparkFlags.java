package no.tolk.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** The flags of commands that run on Spark. */
final class SparkFlags {
    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark's master, such as spark://HOST:7077 (default: what spark-submit gives, "
                    + "else all cores of this machine).")
    private String master;

    @Option(names = "--conf", paramLabel = "KEY=VALUE", description = "A Spark setting; may be given several times.")
    private Map<String, String> conf = new LinkedHashMap<>();

    /** The session that there is, or a new one. */
    SparkSession session() {
        SparkConf settings = new SparkConf();
        conf.forEach(settings::set);
        if (master != null) {
            settings.setMaster(master);
        } else if (!settings.contains("spark.master")) {
            settings.setMaster("local[*]");
        }
        if (settings.get("spark.master").startsWith("local")) {
            onThisMachine(settings);
        }
        return SparkSession.builder().appName("Tolk").config(settings).getOrCreate();
    }

    /** A laptop may not be able to resolve its own name, and 200 shuffle partitions are for clusters. */
    private static void onThisMachine(SparkConf settings) {
        settings.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        settings.setIfMissing("spark.driver.host", "localhost");
        settings.setIfMissing(
                "spark.sql.shuffle.partitions",
                String.valueOf(2 * Runtime.getRuntime().availableProcessors()));
    }
}
