package no.tolk.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class DeltaLakeTest {

    @Test
    void namesThePackageThatIsTestedHere() {
        String jar = Path.of(DeltaTable.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getFileName()
                .toString();
        String[] coordinates = DeltaLake.PACKAGE.split(":");

        assertThat(jar).isEqualTo(coordinates[1] + "-" + coordinates[2] + ".jar");
    }

    @Test
    void refusesASessionThatWasNotMadeForIt() {
        SparkSession plain = TestSpark.session().newSession();
        plain.conf().set("spark.sql.catalog.spark_catalog", "another.Catalog");

        assertThatThrownBy(() -> DeltaLake.require(plain))
                .isInstanceOf(TolkException.class)
                .hasMessageContaining(
                        "spark.sql.catalog.spark_catalog=org.apache.spark.sql.delta.catalog.DeltaCatalog");
    }
}
