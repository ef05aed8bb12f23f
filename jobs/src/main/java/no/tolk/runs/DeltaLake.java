package no.tolk.runs;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Delta Lake in a Spark session: a library that comes neither with Spark nor with Tolk's jar. */
public final class DeltaLake {

    static final String PACKAGE = "io.delta:delta-spark_2.13:4.4.0";

    private static final String EXTENSION = "io.delta.sql.DeltaSparkSessionExtension";

    private static final Map<String, String> SETTINGS = Map.of(
            "spark.sql.extensions",
            EXTENSION,
            "spark.sql.catalog.spark_catalog",
            "org.apache.spark.sql.delta.catalog.DeltaCatalog");

    private DeltaLake() {}

    /** What a session that writes Delta tables has to be made with; nothing where the library is not there. */
    public static Map<String, String> sessionSettings() {
        return isPresent() ? SETTINGS : Map.of();
    }

    /** @throws TolkException where the session cannot write Delta tables, saying what to do */
    static void require(SparkSession spark) {
        if (!isPresent()) {
            throw new TolkException("tables in the format delta need Delta Lake, which is not here: give spark-submit"
                    + " --packages " + PACKAGE + ", or put spark.jars.packages " + PACKAGE
                    + " into spark-defaults.conf");
        }
        SETTINGS.forEach((name, value) -> {
            if (!spark.conf().get(name, "").contains(value)) {
                throw new TolkException("tables in the format delta need a Spark session with " + name + "=" + value);
            }
        });
    }

    private static boolean isPresent() {
        try {
            Class.forName(EXTENSION, false, DeltaLake.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
