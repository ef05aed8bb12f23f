package no.tolk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/**
 * The sample articles in an output folder, translated once for all tests that read them. An earlier run there has one of
 * them too, under a later date.
 *
 * @param folder holds the output folder, whose name is {@code out}
 */
record SampleRun(Path folder) {
    private static final String RUN = "2024-05-17_main";

    private static SampleRun published;

    static synchronized SampleRun get() throws IOException, InterruptedException {
        if (published == null) {
            Path folder = Files.createTempDirectory("tolk-sample");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
            SampleRun sample = new SampleRun(folder);
            sample.translate("data/articles/elg-i-svommehallen.txt", "2024-05-18");
            sample.translate("data/articles", "2024-05-17");
            published = sample;
        }
        return published;
    }

    private void translate(String input, String date) throws IOException, InterruptedException {
        Finished tolk = Finished.tolk("translate", input, "-o", out().toString(), "--run-date", date);
        assertThat(tolk.exitCode()).as(tolk.err()).isZero();
    }

    Path out() {
        return folder.resolve("out");
    }

    /** The manifest of the run of all articles, which is the newest. */
    JsonObject manifest() throws IOException {
        return JsonParser.parseString(Files.readString(out().resolve("_runs").resolve(RUN + ".json")))
                .getAsJsonObject();
    }
}
