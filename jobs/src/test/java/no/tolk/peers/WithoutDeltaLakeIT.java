package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tolk on a class path without Delta Lake, as it is under spark-submit. */
class WithoutDeltaLakeIT {

    @TempDir
    private Path folder;

    private Path arguments;

    @BeforeEach
    void takeDeltaLakeOffTheClassPath() throws IOException {
        String all = Files.readString(Finished.ROOT.resolve("jobs/target/tolk.args"));
        String rest = all.replaceAll("[^:\"]*/io/delta/[^:\"]*", "");
        assertThat(rest).isNotEqualTo(all);
        arguments = Files.writeString(folder.resolve("tolk.args"), rest);
    }

    @Test
    void deltaTablesAreRefusedWithWhatToDo() throws Exception {
        Finished tolk = translate("--format", "delta");

        assertThat(tolk.exitCode()).isEqualTo(1);
        assertThat(tolk.err()).contains("--packages io.delta:delta-spark_2.13:").doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void parquetTablesAreWrittenAllTheSame() throws Exception {
        Finished tolk = translate();

        assertThat(tolk.exitCode()).as(tolk.err()).isZero();
        assertThat(folder.resolve("out/articles")).exists();
    }

    private Finished translate(String... flags) throws Exception {
        Path article = Files.writeString(folder.resolve("a.txt"), "Det regner.\n");
        Stream<String> command =
                Stream.of("@" + arguments, "no.tolk.cli.Main", "translate", article.toString(), "-o", folder + "/out");
        return Finished.run(
                Map.of(),
                Finished.NO_INPUT,
                ProcessHandle.current().info().command().orElseThrow(),
                Stream.concat(command, Stream.of(flags)).toList());
    }
}
