package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.tolk.jobs.TestSpark;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With SPARK_HOME, Tolk is one jar that spark-submit sends to a cluster, and translates there as it does here. */
class SparkClusterIT {
    private static final List<String> ARTICLES = List.of(
            "data/articles/renten-settes-opp.txt",
            "data/articles/maraton-over-fjellet.txt",
            "data/articles/skuleelevar-fann-vikingsverd.txt");

    @TempDir
    private static Path cluster;

    private static StandaloneCluster spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws Exception {
        spark = StandaloneCluster.start(cluster, Map.of(), 2, 1);
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    @Test
    void twoExecutorsTranslateToTheBitAsOneProcess() throws Exception {
        List<Row> onCluster = sentences(folder.resolve("cluster"), spark.spark().environment(), spark.url());
        assertThat(spark.executorLogs()).hasSize(2);
        List<Row> here = sentences(folder.resolve("here"), Map.of(), "local[1]");
        assertThat(here).hasSizeGreaterThan(30);
        assertThat(onCluster).isEqualTo(here);
    }

    private List<Row> sentences(Path out, Map<String, String> environment, String master) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("translate"));
        arguments.addAll(ARTICLES);
        arguments.addAll(List.of("-o", out.toString(), "--master", master));
        Finished tolk = Finished.tolk(environment, Finished.NO_INPUT, arguments);
        assertThat(tolk.exitCode()).as(tolk.err()).isZero();
        return TestSpark.session()
                .read()
                .parquet(out.resolve("sentences").toString())
                .select("article_id", "paragraph", "sentence", "nb", "en", "score", "vector")
                .orderBy("article_id", "paragraph", "sentence")
                .collectAsList();
    }
}
