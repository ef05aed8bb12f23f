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
 * them too, under a later date. A replay that was finished later has that one as well, and beside the files that a manifest
 * names is a former one, as in a Delta table.
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
            sample.addReplay();
            sample.addFormerFile();
            published = sample;
        }
        return published;
    }

    private void translate(String input, String date) throws IOException, InterruptedException {
        Finished tolk = Finished.tolk("translate", input, "-o", out().toString(), "--run-date", date);
        assertThat(tolk.exitCode()).as(tolk.err()).isZero();
    }

    private void addReplay() throws IOException {
        JsonObject replay = manifest("2024-05-18_main");
        replay.addProperty("run_id", "2024-05-19_replay");
        replay.addProperty("finished_at", "2199-01-01T00:00:00Z");
        replay.getAsJsonObject("settings").addProperty("replayed_run", "2024-05-18_main");
        Files.writeString(manifestFile("2024-05-19_replay"), replay.toString());
    }

    private void addFormerFile() throws IOException {
        JsonObject articles = manifest().getAsJsonObject("tables").getAsJsonObject("articles");
        Path rows = out().resolve(articles.get("path").getAsString());
        String named = articles.getAsJsonObject("files").keySet().iterator().next();
        Files.copy(rows.resolve(named), rows.resolve("former-" + named));
    }

    Path out() {
        return folder.resolve("out");
    }

    /** The manifest of the run of all articles, which is the newest but for the replay. */
    JsonObject manifest() throws IOException {
        return manifest(RUN);
    }

    private JsonObject manifest(String run) throws IOException {
        return JsonParser.parseString(Files.readString(manifestFile(run))).getAsJsonObject();
    }

    private Path manifestFile(String run) {
        return out().resolve("_runs").resolve(run + ".json");
    }
}
