package no.tolk.runs;

import java.util.HashMap;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.sql.SparkSession;

/** The session that all tests share. */
public final class TestSpark {

    /** Made when it is asked for, as processes of their own have none. */
    private static final class Shared {
        static final SparkSession SESSION = builder()
                .appName("tests")
                .master("local[2]")
                .config("spark.sql.shuffle.partitions", 3)
                // Many clusters are set to it, and it refuses more than Java's own, which integration tests have.
                .config("spark.serializer", KryoSerializer.class.getName())
                .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/tolk-warehouse")
                .config("spark.databricks.delta.snapshotPartitions", 1)
                .config(new HashMap<String, Object>(DeltaLake.sessionSettings()))
                .getOrCreate();
    }

    private TestSpark() {}

    public static SparkSession session() {
        return Shared.SESSION;
    }

    /** Begins a session, with what all sessions of tests have in common. */
    public static SparkSession.Builder builder() {
        return SparkSession.builder()
                .config("spark.ui.enabled", false)
                // Compiling a plan takes longer than these tests' few rows: interpreted, they need two thirds of the
                // time.
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.driver.host", "localhost");
    }
}
