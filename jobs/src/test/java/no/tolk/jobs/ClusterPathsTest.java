package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.tolk.runs.TestSpark;
import org.apache.spark.SparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterPathsTest {

    private static final SparkContext SPARK = TestSpark.session().sparkContext();

    @TempDir
    private Path folder;

    @Test
    void namesTheMachinesThatDoNotSeeAPath() throws IOException {
        Path file = Files.createFile(folder.resolve("news.txt"));

        assertThat(ClusterPaths.hostsWithout(file.toString(), SPARK)).isEmpty();
        assertThat(ClusterPaths.hostsWithout(folder.toString(), SPARK)).isEmpty();
        assertThat(ClusterPaths.hostsWithout(folder + "/nowhere", SPARK)).hasSize(1);
    }

    @Test
    void takesRelativePathsWhereTheDriverIsInTheUsersFolder() {
        JobOptions options =
                JobOptions.builder().inputs("data/articles").output("out").build();

        assertThatCode(() -> ClusterPaths.check(options, SPARK)).doesNotThrowAnyException();
    }
}
